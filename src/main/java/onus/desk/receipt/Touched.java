package onus.desk.receipt;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import onus.consent.StopReason;
import onus.consent.Touch;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.desk.receipt.ReceiptSheet.Section;
import onus.reason.Value;

/** What a receipt tells of every touch: what was done to what, by whom, when, and under which right. */
final class Touched {

    private Touched() {}

    static Section section(Receipt receipt, Words words) {
        var rows = receipt.touches().stream().map(it -> row(receipt, it, words)).toList();
        return new Section("touches", words.say("section.touches"), rows, List.of());
    }

    private static Row row(Receipt receipt, Touch touch, Words words) {
        var object = Objects.requireNonNullElse(touch.object().name(), "");
        var what = words.code("action", touch.action()) + " · "
                + words.code("object", touch.object().kind()) + (object.isEmpty() ? "" : " " + object);
        return new Row(
                what, receipt.toucher(touch.by()) + ", " + words.at(touch.begunAt()), right(receipt, touch, words));
    }

    private static String right(Receipt receipt, Touch touch, Words words) {
        var right = touch.under()
                .map(it -> words.say(
                        "touch.under",
                        Map.of(
                                "reference",
                                new Value.Name(it.reference()),
                                "who",
                                new Value.Name(receipt.toucher(it.grant().by())))))
                .orElseGet(() -> words.code("right", touch.right()));
        return touch.reason() + " · " + right + stopped(touch, words)
                + (touch.inForce() ? " · " + words.say("touch.in-force") : "");
    }

    private static String stopped(Touch touch, Words words) {
        var at = touch.stopAt();
        return at == null
                ? ""
                : " · "
                        + words.say(
                                "touch.stopped."
                                        + StopReason.of(at, touch.under()).code(),
                                Map.of("at", words.moment(at)));
    }
}
