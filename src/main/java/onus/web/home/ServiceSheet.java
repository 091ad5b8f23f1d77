package onus.web.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.billing.RenewalPrice;
import onus.customer.Customer;
import onus.reason.Phrases;
import onus.web.Complaint;
import onus.web.Form;

/**
 * A service, its tickets, and what going on with it costs.
 *
 * @param price for the months that are chosen; none where the contract has no price for it
 */
public record ServiceSheet(
        Home.Running running,
        Customer customer,
        List<Home.OfTicket> tickets,
        Optional<RenewalPrice> price,
        Form form,
        Complaint complaint,
        String key) {

    /** The lengths that are offered; the API takes any from 1 to 120. */
    public static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24, 36);

    /** The words of the button: for consumers those that the law of the market asks for, else in the customer's language. */
    public String button(RenewalPrice told) {
        return customer.consumer()
                ? told.version().market().consumer().button()
                : Phrases.in(customer.language(), "billing").say("renewal.button", Map.of());
    }

    /** The language of the told words and of the button. */
    public String language() {
        return customer.language().code();
    }

    public String path() {
        return "/services/" + running.service().reference();
    }
}
