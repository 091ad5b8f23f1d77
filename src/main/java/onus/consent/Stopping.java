package onus.consent;

import java.time.Instant;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.reason.Ruling;
import onus.ticket.TicketMoved;
import onus.ticket.TicketState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What goes on stops at the next safe point: when its right ends, and when what it was for is over. */
@Component
public class Stopping {

    private static final String OVER = "ticket-over";

    private final Docketing dockets;
    private final Interventions interventions;
    private final ApplicationEventPublisher events;

    Stopping(Docketing dockets, Interventions interventions, ApplicationEventPublisher events) {
        this.dockets = dockets;
        this.interventions = interventions;
        this.events = events;
    }

    /** Everything that goes on under a ticket. Works in the transaction that ended what it is for, after all else was written. */
    public void under(UUID account, UUID ticket, Instant at) {
        var asked = Asked.now(new Caller.Machine(OVER), at);
        dockets.ofTicket(account, ticket, docket -> {
            interventions.ofTicket(account, ticket).stream()
                    .filter(it -> it.state() instanceof State.Running)
                    .forEach(it -> stop(docket, it, asked));
            return Ruling.granted(docket);
        });
    }

    @EventListener
    void on(TicketMoved moved) {
        if (moved.to() == TicketState.CLOSED) {
            under(moved.account(), moved.ticket(), moved.at());
        }
    }

    /** Says so in the journal of its ticket. */
    Intervention stop(Docket docket, Intervention it, Asked asked) {
        var stopping = dockets.store(docket, it, it.stopping(asked.at()), asked);
        tell(stopping, asked.at());
        return stopping;
    }

    /** A right that was taken back, which the journal tells by itself. */
    void stop(Intervention it, Instant at) {
        interventions.replace(it, it.stopping(at));
        tell(it, at);
    }

    private void tell(Intervention it, Instant at) {
        events.publishEvent(new InterventionStops(it.account(), it.ticket(), it.id(), at));
    }
}
