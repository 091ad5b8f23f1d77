package onus.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import onus.contract.ContractVersion;
import onus.customer.Customer;
import onus.offer.Price;
import onus.reason.Phrases;
import onus.reason.Value;

/** The exact words of a plan's price and of its order, in the customer's language, as they are shown and kept. */
record PlanWords(Customer customer, ContractVersion terms) {

    String price(PlanPrice told, Instant until) {
        var facts = facts(told);
        facts.put("net", new Value.Amount(told.monthly().net()));
        facts.put("vat", new Value.Amount(told.monthly().vat()));
        facts.put("rate", new Value.Percent(told.monthly().vatRate()));
        facts.put("from", new Value.Day(told.from()));
        facts.put("until", new Value.Moment(until, terms.zone()));
        facts.put("contract", new Value.Name(terms.pin()));
        facts.put("first", new Value.Amount(told.firstPart().gross()));
        facts.put("firstNet", new Value.Amount(told.firstPart().net()));
        return phrases().say(isTaxed(told.monthly()) ? "plan.price" : "plan.price.net", facts) + " "
                + phrases().say("plan.ends", Map.of()) + withdrawal();
    }

    private static boolean isTaxed(Price price) {
        return price.vatCategory().equals("S");
    }

    private String withdrawal() {
        var days = new Value.Count(terms.market().consumer().withdrawalDays());
        return customer.consumer() ? " " + phrases().say("plan.consumer", Map.of("days", days)) : "";
    }

    String order(PlanPrice told) {
        var facts = facts(told);
        facts.put("button", new Value.Name(button()));
        return phrases().say("plan.order", facts);
    }

    /** For consumers the label that the law of the market asks for. */
    String button() {
        return customer.consumer()
                ? terms.market().consumer().button()
                : phrases().say("plan.button", Map.of());
    }

    private Map<String, Value> facts(PlanPrice told) {
        var facts = new LinkedHashMap<String, Value>();
        facts.put("plan", new Value.Name(told.wish().plan()));
        facts.put("servers", new Value.Count(told.wish().servers().size()));
        facts.put("gross", new Value.Amount(told.monthly().gross()));
        return facts;
    }

    private Phrases phrases() {
        return Phrases.in(customer.language(), "plan");
    }
}
