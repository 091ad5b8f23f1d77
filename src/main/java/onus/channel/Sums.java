package onus.channel;

import onus.billing.sheet.Sheet;
import onus.reason.Value;
import org.joda.money.Money;

/** The lines of a document and what they come to, as its sheet has them. */
final class Sums {

    private Sums() {}

    static void tell(Draft draft, Sheet sheet) {
        sheet.items().forEach(it -> row(draft, it.text() + " (" + it.vat() + ")", it.net()));
        sheet.sums().forEach(it -> row(draft, it.label(), it.amount()));
    }

    private static void row(Draft draft, String label, Money amount) {
        draft.line(new Value.Name(label), new Value.Amount(amount));
    }
}
