package onus.desk.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onus.desk.Turn;
import onus.desk.receipt.ReceiptSheet.Party;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.desk.receipt.ReceiptSheet.Section;
import onus.reason.Language;
import onus.reason.Value;

/** Writes receipts in the reader's language. */
public final class ReceiptSheets {

    private ReceiptSheets() {}

    /** A receipt as it is read now; what still lasts is counted up to now. */
    public static ReceiptSheet of(Receipt receipt, Language language, Instant now) {
        var words = Words.in(language, receipt.version().zone());
        var ticket = receipt.story().file().ticket();
        var sections = Stream.of(
                        times(receipt, words),
                        waits(receipt, words, now),
                        Charged.section(receipt, words),
                        consents(receipt, words),
                        Touched.section(receipt, words),
                        Found.section(receipt, words),
                        Clausewise.section(receipt, words),
                        journal(receipt, words))
                .filter(it -> !it.rows().isEmpty() || !it.notes().isEmpty())
                .toList();
        var title = words.say("title", Map.of("ticket", new Value.Name(ticket.reference())));
        return new ReceiptSheet(language, title, ticket.subject(), parties(receipt, words), sections);
    }

    private static List<Party> parties(Receipt receipt, Words words) {
        var file = receipt.story().file();
        var seller = receipt.version().market().seller();
        var buyer =
                new ArrayList<>(List.of(file.customer().name(), file.customer().address()));
        if (file.customer().vatId() != null) {
            buyer.add(file.customer().vatId());
        }
        buyer.add(file.customer().reference());
        return List.of(
                new Party(words.say("party.provider"), List.of(seller.name(), seller.address(), seller.vatId())),
                new Party(words.say("party.customer"), List.copyOf(buyer)),
                new Party(
                        words.say("party.service"),
                        List.of(
                                file.service().name(),
                                file.service().reference(),
                                words.code("kind", file.ticket().kind()),
                                file.ticket().pin())));
    }

    private static Section times(Receipt receipt, Words words) {
        var rows = receipt.times().stream()
                .map(it -> new Row(words.of("time", it.what()), words.at(it.at())))
                .toList();
        return new Section("times", words.say("section.times"), rows, List.of());
    }

    private static Section waits(Receipt receipt, Words words, Instant now) {
        var rows = receipt.waits().stream()
                .map(it -> new Row(words.of("wait", it.turn()), words.length(it.length(now)), span(it, words)))
                .toList();
        return new Section("waits", words.say("section.waits"), rows, List.of(sum(receipt, words, now)));
    }

    private static String span(Wait wait, Words words) {
        var until = wait.until();
        return until == null
                ? words.say("wait.since", Map.of("from", words.moment(wait.from())))
                : words.say("wait.span", Map.of("from", words.moment(wait.from()), "to", words.moment(until)));
    }

    private static String sum(Receipt receipt, Words words, Instant now) {
        var desk = new Value.Length(Wait.sum(receipt.waits(), Turn.DESK, now));
        var customer = new Value.Length(Wait.sum(receipt.waits(), Turn.CUSTOMER, now));
        return words.say("wait.sum", Map.of("desk", desk, "customer", customer));
    }

    private static Section consents(Receipt receipt, Words words) {
        var rows = receipt.consents().stream()
                .map(it -> Allowed.row(receipt, it, words))
                .toList();
        var none =
                rows.isEmpty() && receipt.touches().isEmpty() ? List.of(words.say("allows.none")) : List.<String>of();
        return new Section("consents", words.say("section.consents"), rows, none);
    }

    private static Section journal(Receipt receipt, Words words) {
        var story = receipt.story();
        var head = story.file().ticket().head();
        var hash = HexFormat.of().formatHex(head.hash());
        var entry = words.say("journal.entry", Map.of("seq", new Value.Count(head.seq())));
        var holds = words.say(story.holds() ? "journal.holds" : "journal.broken");
        var reference = new Value.Name(story.file().ticket().reference());
        return new Section(
                "journal",
                words.say("section.journal"),
                List.of(new Row(entry, hash)),
                List.of(holds, words.say("journal.check", Map.of("ticket", reference))));
    }
}
