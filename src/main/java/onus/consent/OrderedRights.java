package onus.consent;

import java.util.List;
import onus.contract.Action;
import onus.customer.Services;
import onus.people.Asked;
import onus.reason.Language;
import onus.settlement.Scope;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** What an order or an accepted quote authorises, as the contract lists it. Works in the transaction of the order, on its locked ticket. */
@Component
public class OrderedRights {

    private final Granting granting;
    private final Gathering gathering;
    private final Services services;

    OrderedRights(Granting granting, Gathering gathering, Services services) {
        this.granting = granting;
        this.gathering = gathering;
        this.services = services;
    }

    /** The words the customer said by ordering, as they were shown. */
    public record Said(Source source, String text, Language language) {}

    /** Nothing happens under a contract whose orders authorise nothing. */
    public void authorise(Ticket ticket, Said said, Asked asked) {
        var actions = actions(ticket, said.source());
        if (actions.isEmpty()) {
            return;
        }
        var kind =
                services.find(ticket.account(), ticket.service()).orElseThrow().kind();
        var yes = new Authorising.Yes(null, List.of(), Means.PORTAL, null, said.language());
        var given = new Granting.Given(said.source(), actions, Scope.of(Gathering.whole(kind)), yes);
        granting.keep(new Docket(ticket, List.of()), granting.of(ticket, given, said.text(), asked), asked);
    }

    private List<Action> actions(Ticket ticket, Source source) {
        var terms = gathering.terms(ticket).terms().authorisation();
        return switch (source) {
            case ORDER -> terms.order();
            case FIX -> terms.fix().isEmpty() ? terms.order() : terms.fix();
            case QUOTE -> terms.quote();
            case CONSENT, STANDING -> throw new IllegalArgumentException(source + " is no order");
        };
    }
}
