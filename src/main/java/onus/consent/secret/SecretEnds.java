package onus.consent.secret;

import java.time.Instant;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.ticket.TicketMoved;
import onus.ticket.TicketState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes secrets when their time or their ticket ends, whichever comes first. */
@Component
class SecretEnds implements TaskHandler {

    private final Handing handing;

    SecretEnds(Handing handing) {
        this.handing = handing;
    }

    @EventListener
    void closed(TicketMoved moved) {
        if (moved.to() == TicketState.CLOSED) {
            handing.endAll(new OfTicket(moved.account(), moved.ticket()), byItself(moved.at()));
        }
    }

    @Override
    public String kind() {
        return Handing.END;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        handing.takeBack(new OfTicket(key.account(), key.thing()), UUID.fromString(key.occurrence()), byItself(now));
    }

    private static Asked byItself(Instant now) {
        return Asked.now(new Caller.Machine(Handing.END), now);
    }
}
