package onus.billing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import onus.contract.ContractVersion;
import onus.customer.Customer;
import onus.customer.Service;
import onus.offer.Price;
import onus.reason.Phrases;
import onus.reason.Value;

/** The exact words of a renewal's price and of its order, in the customer's language. */
record RenewalWords(Customer customer, Service service, ContractVersion version) {

    String price(Price price, int months, LocalDate until) {
        var facts = new LinkedHashMap<String, Value>(common(price, until));
        facts.put("months", new Value.Count(months));
        facts.put("net", new Value.Amount(price.net()));
        facts.put("vat", new Value.Amount(price.vat()));
        facts.put("rate", new Value.Percent(price.vatRate()));
        facts.put("contract", new Value.Name(version.pin()));
        return phrases().say("renewal", facts);
    }

    String order(Price price, LocalDate until) {
        var facts = new LinkedHashMap<String, Value>(common(price, until));
        facts.put("button", new Value.Name(button()));
        return phrases().say("renewal.order", facts);
    }

    /** For consumers the label that the law of the market asks for. */
    private String button() {
        return customer.consumer()
                ? version.market().consumer().button()
                : phrases().say("renewal.button", Map.of());
    }

    private Map<String, Value> common(Price price, LocalDate until) {
        return Map.of(
                "name", new Value.Name(service.name()),
                "until", new Value.Day(until),
                "gross", new Value.Amount(price.gross()));
    }

    private Phrases phrases() {
        return Phrases.in(customer.language(), "billing");
    }
}
