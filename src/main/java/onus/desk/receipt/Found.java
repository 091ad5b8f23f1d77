package onus.desk.receipt;

import java.util.ArrayList;
import java.util.List;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.desk.receipt.ReceiptSheet.Section;

/** What a receipt tells of the finding, of the objection to it, and of the work. */
final class Found {

    private Found() {}

    static Section section(Receipt receipt, Words words) {
        var story = receipt.story();
        var paper = story.file().paper();
        var rows = new ArrayList<Row>();
        paper.findings()
                .forEach(it -> rows.add(new Row(
                        words.of("outcome", it.outcome()),
                        words.say("fault") + " " + words.code("fault", it.fault()),
                        it.report() + untouched(it.untouched(), words) + " (" + story.name(it.signedBy()) + ")")));
        paper.objection().ifPresent(it -> rows.add(new Row(words.say("objection"), words.at(it.at()), it.reason())));
        paper.review()
                .ifPresent(it -> rows.add(new Row(
                        words.say(it.upheld() ? "review.upheld" : "review.rejected"),
                        words.at(it.at()),
                        it.reason() + " (" + story.name(it.by()) + ")")));
        paper.work()
                .ifPresent(it -> rows.add(new Row(
                        words.of("work", it.result()),
                        words.at(it.at()),
                        it.report() + untouched(it.untouched(), words) + " (" + story.name(it.by()) + ")")));
        return new Section("finding", words.say("section.finding"), List.copyOf(rows), List.of());
    }

    private static String untouched(boolean said, Words words) {
        return said ? " – " + words.say("untouched") : "";
    }
}
