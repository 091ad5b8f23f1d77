package onus.channel;

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

    private static void row(Draft draft, String label, Value amount) {
        draft.line(new Value.Name(draft.text(label)), amount);
    }
}
