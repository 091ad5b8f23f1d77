package onus.web.help;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onus.incident.Announcing;
import onus.incident.Key;
import onus.incident.Reported;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import onus.web.Once;
import onus.web.Uploads;
import onus.web.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Opens the ticket that a form tells of; where it has a price, that is told with it and nothing begins before it is ordered. */
@Component
class Entering {

    private final Announcing announcing;
    private final Opening opening;
    private final Uploads uploads;
    private final Once once;
    private final Clock clock;

    Entering(Announcing announcing, Opening opening, Uploads uploads, Once once, Clock clock) {
        this.announcing = announcing;
        this.opening = opening;
        this.uploads = uploads;
        this.once = once;
        this.clock = clock;
    }

    /** The path of the new ticket. */
    Ruling<String> enter(Visit visit, String key, UUID account, Told told) {
        var asked = Asked.now(visit.caller(), clock.instant());
        return once.perform(
                visit,
                key,
                () -> ticket(account, told.ticket(), asked)
                        .flatMap(it -> uploads.take(new Key(account, it.id()), told.files(), asked)
                                .map(_ -> "/tickets/" + it.reference())));
    }

    /** The ticket and what came with it. */
    record Told(NewTicket ticket, List<MultipartFile> files) {}

    private Ruling<Ticket> ticket(UUID account, NewTicket told, Asked asked) {
        return Announcing.isIncident(told.kind())
                ? announcing.report(account, told, asked).map(Reported::ticket)
                : opening.open(account, told, asked);
    }
}
