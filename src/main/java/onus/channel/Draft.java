package onus.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import org.joda.money.Money;

/** A letter being written, block by block, in the customer's language. */
final class Draft {

    static final String FILE = "mails";

    private final Letterhead head;
    private final Phrases mails;
    private final Phrases reasons;
    private final Map<String, Value> facts = new LinkedHashMap<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<Layout.Row> rows = new ArrayList<>();

    Draft(Letterhead head) {
        this.head = head;
        this.mails = Phrases.in(head.language(), FILE);
        this.reasons = Phrases.in(head.language());
        fact("subject", new Value.Name(Layout.oneLine(head.about())));
    }

    /** A fact that all sentences of this letter may use. */
    Draft fact(String name, Value value) {
        facts.put(name, value);
        return this;
    }

    /** A sentence of the bundle. */
    Draft say(String key) {
        return block(Layout.paragraph(text(key)));
    }

    /** Somebody's exact words. */
    Draft quote(String words) {
        return block(Layout.quoted(words));
    }

    /** A text as it is. */
    Draft plain(String words) {
        return block(Layout.paragraph(words));
    }

    Draft because(List<Because> steps) {
        if (!steps.isEmpty()) {
            say("why");
            rest(Layout.points(steps.stream().map(reasons::say).toList()));
        }
        return this;
    }

    /** A row under a label of the bundle; the rows that follow each other stand in one table. */
    Draft row(String label, Value value) {
        return row(label, mails.say(value));
    }

    Draft row(String label, String text) {
        rows.add(new Layout.Row(text("label." + label), text));
        return this;
    }

    /** A row that names itself. */
    Draft line(Value label, Value value) {
        rows.add(new Layout.Row(mails.say(label), mails.say(value)));
        return this;
    }

    /** The sentence, and under it the page it speaks of. */
    Draft link(String key) {
        say(key);
        return rest(head.link());
    }

    Language language() {
        return head.language();
    }

    /** Nothing, in the currency of the contract. */
    Money nothing() {
        return head.version().nothing();
    }

    String text(String key) {
        return mails.say(key, facts);
    }

    Letter letter(String subject) {
        flush();
        return new Letter(head, "[" + head.tag() + "] " + text(subject), String.join("\n\n", blocks));
    }

    private Draft block(String text) {
        flush();
        if (!text.isBlank()) {
            blocks.add(text);
        }
        return this;
    }

    /** Goes on under the block before, without an empty line. */
    private Draft rest(String text) {
        blocks.set(blocks.size() - 1, blocks.getLast() + "\n" + text);
        return this;
    }

    private void flush() {
        if (!rows.isEmpty()) {
            blocks.add(Layout.table(rows));
            rows.clear();
        }
    }
}
