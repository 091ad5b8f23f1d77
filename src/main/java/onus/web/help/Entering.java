package onus.web.help;

import java.time.Clock;
import java.util.UUID;
import onus.incident.Announcing;
import onus.incident.Reported;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import onus.web.Once;
import onus.web.Visit;
import org.springframework.stereotype.Component;

/** Opens the ticket that a form tells of; where it has a price, that is told with it and nothing begins before it is ordered. */
@Component
class Entering {

    private final Announcing announcing;
    private final Opening opening;
    private final Once once;
    private final Clock clock;

    Entering(Announcing announcing, Opening opening, Once once, Clock clock) {
        this.announcing = announcing;
        this.opening = opening;
        this.once = once;
        this.clock = clock;
    }

    /** The path of the new ticket. */
    Ruling<String> enter(Visit visit, String key, UUID account, NewTicket told) {
        var asked = Asked.now(visit.caller(), clock.instant());
        return once.perform(visit, key, () -> ticket(account, told, asked).map(it -> "/tickets/" + it.reference()));
    }

    private Ruling<Ticket> ticket(UUID account, NewTicket told, Asked asked) {
        return Announcing.isIncident(told.kind())
                ? announcing.report(account, told, asked).map(Reported::ticket)
                : opening.open(account, told, asked);
    }
}
