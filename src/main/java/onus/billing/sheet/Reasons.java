package onus.billing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import onus.billing.Charge;
import onus.billing.Charges;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.customer.Deciding;
import onus.offer.Offering;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.KeptVerdicts;
import org.springframework.stereotype.Component;

/** Why a line, a tax or a date is what it is: the reasons of the verdicts that decided it. */
@Component
class Reasons {

    private final Charges charges;
    private final Deciding deciding;
    private final Offering offering;

    Reasons(Charges charges, Deciding deciding, Offering offering) {
        this.charges = charges;
        this.deciding = deciding;
        this.offering = offering;
    }

    /** Why this line is charged. */
    List<Because> of(UUID account, Line line) {
        var charge = charges.find(account, line.charge()).orElseThrow();
        var because = new ArrayList<>(verdict(account, charge.verdict()).stream()
                .filter(speaksOf(line.item()))
                .toList());
        if (!charge.decidedNet().equals(line.net())) {
            because.add(kept(account, charge));
        }
        return because;
    }

    /** Why the tax of these lines is what it is. */
    List<Because> ofTax(UUID account, List<Line> lines) {
        return lines.stream()
                .map(it -> charges.find(account, it.charge()).orElseThrow().verdict())
                .distinct()
                .flatMap(it -> verdict(account, it).stream())
                .filter(it -> it.clause().startsWith("vat."))
                .distinct()
                .toList();
    }

    List<Because> verdict(UUID account, UUID verdict) {
        return deciding.find(account, verdict)
                .map(it -> KeptVerdicts.because(it.decision()))
                .orElse(List.of());
    }

    private Because kept(UUID account, Charge charge) {
        var announced = offering.find(account, charge.line().order())
                .orElseThrow()
                .price()
                .gross();
        return Because.of("consumer")
                .point("announced-gross")
                .with("gross", new Value.Amount(announced))
                .with("decided", new Value.Amount(charge.decidedNet()))
                .with("net", new Value.Amount(charge.line().net()));
    }

    private static Predicate<Because> speaksOf(Item item) {
        return switch (item) {
            case DIAGNOSIS -> it -> it.clause().startsWith("diagnosis.") && !isDeduction(it);
            case QUOTED_WORK ->
                it -> it.clause().startsWith("quote.") || it.clause().equals("diagnosis.faults");
            case DEDUCTION -> Reasons::isDeduction;
            case RENEWAL, PLAN_BASE, PLAN_SERVER, BACKUP, COMPENSATION ->
                it -> !it.clause().startsWith("vat.");
        };
    }

    private static boolean isDeduction(Because because) {
        return because.clause().equals("diagnosis.deductFeeFromAcceptedQuote");
    }
}
