package onus.consent;

import java.util.List;
import java.util.stream.Stream;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.customer.Customers;
import onus.customer.Services;
import onus.people.Asked;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * A diagnosis is a touch as well: under the right that its order gave, while it holds, else only from outside. Works in the transaction of the diagnosis, on
 * its locked ticket.
 */
@Component
public class Looking {

    private final Asking asking;
    private final Intervening intervening;
    private final Interventions interventions;
    private final Services services;
    private final Customers customers;

    Looking(
            Asking asking,
            Intervening intervening,
            Interventions interventions,
            Services services,
            Customers customers) {
        this.asking = asking;
        this.intervening = intervening;
        this.interventions = interventions;
        this.services = services;
        this.customers = customers;
    }

    /** Begins the furthest look that is allowed now; where none is, nothing is looked at. */
    public void begin(Ticket ticket, Asked asked) {
        var service = services.find(ticket.account(), ticket.service()).orElseThrow();
        var language = customers.of(ticket.account()).language();
        Stream.of(Action.READ_CONFIGURATION, Action.LOOK_OUTSIDE)
                .map(action -> Wanted.whole(service, action, "look.reason", language))
                .filter(wanted -> asking.right(ticket, wanted, asked.at()).compareTo(Right.ALLOWED_WITH_NOTICE) <= 0)
                .findFirst()
                .ifPresent(wanted -> intervening.begin(asking.add(ticket, wanted, asked), asked));
    }

    /** The finding reports what the looking showed. */
    public void end(Ticket ticket, String report, Asked asked) {
        interventions.ofTicket(ticket.account(), ticket.id()).stream()
                .filter(it -> it.action() == Action.READ_CONFIGURATION || it.action() == Action.LOOK_OUTSIDE)
                .filter(it -> it.state() instanceof State.Running || it.state() instanceof State.Stopping)
                .forEach(it -> intervening.end(it, new Intervening.Done(report, List.of()), asked));
    }
}
