package onus.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.offer.Offer;
import onus.offer.Price;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.settlement.Announcement.PayableIf;
import org.springframework.stereotype.Component;

/** The exact words of prices and orders, in the customer's language, as they are shown and kept. */
@Component
class Wording {

    private static final String FILE = "offers";

    private final Customers customers;
    private final Agreements agreements;

    Wording(Customers customers, Agreements agreements) {
        this.customers = customers;
        this.agreements = agreements;
    }

    String announcement(Price price, PayableIf payableIf, Value.Moment until, Told told) {
        var facts = new LinkedHashMap<>(amounts(price));
        facts.put("condition", Value.Code.of("payable-if", payableIf));
        facts.put("until", until);
        facts.put("contract", new Value.Name(told.version().pin()));
        return phrases(told.customer()).say("announcement." + sentence(price, payableIf), facts) + beginning(told);
    }

    /** To whom something is told, under which terms, in which kind of ticket. */
    record Told(Customer customer, ContractVersion version, TicketKind kind) {}

    private static String sentence(Price price, PayableIf payableIf) {
        if (payableIf == PayableIf.NEVER) {
            return "free";
        }
        return price.vatCategory().equals("S") ? "priced" : "net";
    }

    String quote(Price price, java.util.List<Offer.Line> lines, Value.Moment until, Told told) {
        var phrases = phrases(told.customer());
        var work = lines.stream()
                .map(it -> it.text() + " (" + phrases.say(new Value.Amount(it.net())) + ")")
                .collect(Collectors.joining("; "));
        var facts = new LinkedHashMap<>(amounts(price));
        facts.put("lines", new Value.Name(work));
        facts.put("until", until);
        facts.put("contract", new Value.Name(told.version().pin()));
        return phrases.say(Announcing.isIncident(told.kind()) ? "quote" : "quote.alone", facts) + beginning(told);
    }

    /** What a consumer is told about beginning before the right of withdrawal ends. */
    private static String beginning(Told told) {
        var days = new Value.Count(told.version().market().consumer().withdrawalDays());
        return told.customer().consumer() ? " " + phrases(told.customer()).say("consumer", Map.of("days", days)) : "";
    }

    /** What the customer says by ordering. */
    String order(Offer offer, Authorises authorises) {
        var key = authorises == Authorises.FIX ? "order.fix" : "order.look";
        return said(offer, key);
    }

    /** What the customer says by accepting a quote. */
    String acceptance(Offer offer) {
        return said(offer, "acceptance");
    }

    private String said(Offer offer, String key) {
        var customer = customers.of(offer.account());
        return phrases(customer)
                .say(
                        key,
                        Map.of(
                                "button", new Value.Name(button(customer, offer)),
                                "gross", new Value.Amount(offer.price().gross())));
    }

    /** The label of the button that orders: for consumers the words the law of the market asks for. */
    String button(Customer customer, Offer offer) {
        var subject = offer.subject();
        var market =
                agreements.pinned(subject.contract() + "@" + subject.version()).market();
        return customer.consumer()
                ? market.consumer().button()
                : phrases(customer).say("button.business", Map.of());
    }

    private static Phrases phrases(Customer customer) {
        return Phrases.in(customer.language(), FILE);
    }

    private static Map<String, Value> amounts(Price price) {
        return Map.of(
                "net", new Value.Amount(price.net()),
                "vat", new Value.Amount(price.vat()),
                "gross", new Value.Amount(price.gross()),
                "rate", new Value.Percent(price.vatRate()));
    }
}
