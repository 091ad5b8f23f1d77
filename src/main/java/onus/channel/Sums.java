package onus.channel;

import java.util.List;
import onus.billing.CreditUse;
import onus.billing.Invoice;
import onus.billing.Paper;
import onus.reason.Value;

/** The lines of a document and what they come to. */
final class Sums {

    private Sums() {}

    static void tell(Draft draft, Paper paper) {
        paper.lines().forEach(line -> row(draft, "item." + line.item().code(), new Value.Amount(line.net())));
        var totals = paper.totals();
        row(draft, "label.net", new Value.Amount(totals.net()));
        for (var sum : totals.table()) {
            draft.fact("rate", new Value.Percent(sum.rate().percent()));
            row(draft, "label.vat", new Value.Amount(sum.vat()));
        }
        row(draft, "label.gross", new Value.Amount(totals.gross()));
        if (totals.table().stream().anyMatch(it -> it.rate().reverseCharge())) {
            draft.say("reverse-charge");
        }
    }

    /** What the customer's credit paid of it, and what that leaves. */
    static void setOff(Draft draft, Invoice invoice, List<CreditUse> uses) {
        for (var use : uses) {
            draft.fact("origin", Value.Code.of("credit-origin", use.origin()))
                    .fact("from", new Value.Name(use.paper()));
            row(draft, "label.set-off", new Value.Amount(use.amount().negated()));
        }
        if (!uses.isEmpty()) {
            row(
                    draft,
                    "label.to-pay",
                    new Value.Amount(CreditUse.leftOf(invoice.paper().totals().gross(), uses)));
        }
    }

    private static void row(Draft draft, String label, Value amount) {
        draft.line(new Value.Name(draft.text(label)), amount);
    }
}
