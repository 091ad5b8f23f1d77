package onus.billing.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.billing.document.Item;
import onus.contract.ContractVersion;
import onus.customer.Deciding.Made;
import onus.plan.MonthOfPlans;
import onus.plan.MonthsOfPlans;
import onus.settlement.PlanFee;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** The fees of support plans: for each stretch of days under one plan its base fee and the fees of its servers. */
@Component
class PlanFees implements Billable {

    static final String WHAT = "plan";

    private final MonthsOfPlans months;

    PlanFees(MonthsOfPlans months) {
        this.months = months;
    }

    @Override
    public Map<UUID, List<Due>> of(Collection<UUID> accounts, String contract, YearMonth month) {
        var dues = new HashMap<UUID, List<Due>>();
        months.in(accounts, contract, month).forEach((account, plans) -> dues.put(account, dues(plans)));
        return dues;
    }

    private static List<Due> dues(MonthOfPlans month) {
        var dues = new ArrayList<Due>();
        for (var stretch : month.stretches()) {
            if (stretch.order() != null) {
                var key = new Due.Key(WHAT, stretch.plan() + " " + stretch.from());
                dues.add(due(key, stretch.order(), month.fee(stretch), month.terms()));
            }
        }
        return dues;
    }

    private static Due due(Due.Key key, UUID order, PlanFee question, ContractVersion terms) {
        var made = Made.of(question, terms);
        return new Due(
                key,
                order,
                made,
                switch (made.verdict()) {
                    case Verdict.Decided<PlanFee.Answer> it -> parts(it.answer());
                    case Verdict.Refused<PlanFee.Answer> _ -> List.of();
                });
    }

    private static List<Due.Part> parts(PlanFee.Answer fee) {
        var parts = new ArrayList<Due.Part>();
        if (fee.base().isPositive()) {
            parts.add(new Due.Part(Item.PLAN_BASE, fee.base()));
        }
        if (fee.serverFees().isPositive()) {
            parts.add(new Due.Part(Item.PLAN_SERVER, fee.serverFees()));
        }
        return parts;
    }
}
