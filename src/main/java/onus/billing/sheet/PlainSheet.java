package onus.billing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onus.reason.Phrases;
import onus.reason.Value;
import org.joda.money.Money;

/** A sheet as plain text, for terminals, mails and stories. */
public final class PlainSheet {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();

    private PlainSheet(Sheet sheet) {
        this.phrases = Phrases.in(sheet.language(), "billing");
        write(sheet);
    }

    /** Lines of at most a hundred characters, amounts at the right edge. */
    public static String of(Sheet sheet) {
        return String.join("\n", new PlainSheet(sheet).lines) + "\n";
    }

    private void write(Sheet sheet) {
        lines.add(sheet.title());
        lines.add("=".repeat(sheet.title().length()));
        party(sheet.parties().sellerLabel(), sheet.parties().seller());
        party(sheet.parties().buyerLabel(), sheet.parties().buyer());
        lines.add("");
        sheet.facts().forEach(it -> lines.add(labelled(it.label(), it.value())));
        lines.add("");
        sheet.items().forEach(it -> amount(it.text() + " (" + it.vat() + ")", it.net(), it.because()));
        lines.add("-".repeat(WIDTH));
        sheet.taxes().forEach(it -> amount(tax(it), it.vat(), it.because()));
        sheet.sums().forEach(it -> amount(it.label(), it.amount(), List.of()));
        lines.add("");
        wrap("", sheet.state());
        sheet.follows().forEach(it -> wrap("", it));
        sheet.codes().forEach(it -> lines.add(labelled(it.label(), it.text().replace("\n", "\\n"))));
        if (!sheet.notes().isEmpty()) {
            lines.add("");
            sheet.notes().forEach(it -> wrap("", it));
        }
    }

    private void party(String label, List<String> party) {
        lines.add("");
        lines.add(phrases.say("heading", Map.of("label", new Value.Name(label))));
        party.forEach(it -> lines.add(INDENT + it));
    }

    private String labelled(String label, String value) {
        return phrases.say("label", Map.of("label", new Value.Name(label), "value", new Value.Name(value)));
    }

    private String tax(Sheet.Tax tax) {
        return phrases.say("tax", Map.of("rate", new Value.Name(tax.rate()), "net", new Value.Amount(tax.net())));
    }

    private void amount(String text, Money amount, List<String> because) {
        var money = phrases.say(new Value.Amount(amount));
        lines.add(text + " ".repeat(Math.max(1, WIDTH - text.length() - money.length())) + money);
        because.forEach(it -> wrap(INDENT, it));
    }

    private void wrap(String indent, String sentence) {
        var line = new StringBuilder(indent);
        for (var word : sentence.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
