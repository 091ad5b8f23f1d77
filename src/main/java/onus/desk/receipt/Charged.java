package onus.desk.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onus.billing.Invoice;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.desk.receipt.ReceiptSheet.Section;
import onus.offer.Answer;
import onus.offer.Offer;
import onus.reason.Value;
import tools.jackson.databind.json.JsonMapper;

/** The money of a receipt: what was announced, what was quoted, what was charged. */
final class Charged {

    private Charged() {}

    static Section section(Receipt receipt, Words words) {
        var rows = new ArrayList<Row>();
        receipt.story().file().offers().forEach(it -> rows.add(offer(it, words)));
        receipt.story().invoices().forEach(it -> rows.add(invoice(it, words)));
        return new Section("prices", words.say("section.prices"), List.copyOf(rows), notes(receipt, words));
    }

    private static Row offer(Offer offer, Words words) {
        var price = offer.price();
        var parts = words.say(
                "price.parts",
                Map.of(
                        "net",
                        new Value.Amount(price.net()),
                        "vat",
                        new Value.Amount(price.vat()),
                        "rate",
                        new Value.Percent(price.vatRate())));
        return new Row(
                words.of("price", offer.kind()), words.money(price.gross()), parts + " · " + answer(offer, words));
    }

    private static String answer(Offer offer, Words words) {
        var key = "answer." + offer.answer().code();
        return switch (offer.answer()) {
            case Answer.Pending _ -> words.say(key, Map.of("at", words.moment(offer.validUntil())));
            case Answer.Ordered ordered -> words.say(key, Map.of("at", words.moment(ordered.at())));
            case Answer.Refused refused -> words.say(key, Map.of("at", words.moment(refused.at())));
            case Answer.Withdrawn withdrawn -> words.say(key, Map.of("at", words.moment(withdrawn.at())));
            case Answer.Expired expired -> words.say(key, Map.of("at", words.moment(expired.at())));
        };
    }

    private static Row invoice(Invoice invoice, Words words) {
        var paper = invoice.paper();
        return new Row(
                words.say("invoice", Map.of("number", new Value.Name(paper.number()))),
                words.money(paper.totals().gross()),
                words.say("debt." + invoice.debt().state().code()));
    }

    private static List<String> notes(Receipt receipt, Words words) {
        var nothing = receipt.story()
                .charge()
                .map(it -> JsonMapper.shared().readTree(it.decision().answer()))
                .filter(it -> new BigDecimal(it.path("net").asString("0")).signum() == 0
                        && it.path("lines").isEmpty());
        return nothing.isPresent() ? List.of(words.say("nothing-owed")) : List.of();
    }
}
