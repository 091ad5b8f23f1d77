package onus.plan;

import java.time.YearMonth;
import java.util.List;
import onus.customer.Deciding.Made;
import onus.settlement.QuotaUse;
import onus.settlement.Verdict;

/**
 * A month's quota as the customer sees it.
 *
 * @param made the calculator's question and its verdict; refused where the plan contains no changes
 * @param actions every action received in the month, those that use no unit included
 */
public record QuotaSheet(YearMonth month, String plan, Made<QuotaUse.Answer> made, List<OrderedAction> actions) {

    public QuotaUse.Answer answer() {
        return switch (made.verdict()) {
            case Verdict.Decided<QuotaUse.Answer> decided -> decided.answer();
            case Verdict.Refused<QuotaUse.Answer> _ -> new QuotaUse.Answer(0, 0, 0);
        };
    }
}
