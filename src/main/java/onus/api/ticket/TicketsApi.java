package onus.api.ticket;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.Cursor;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.customer.Customer;
import onus.desk.Lookups;
import onus.desk.Queue;
import onus.desk.QueueRow;
import onus.desk.Turn;
import onus.incident.Announcing;
import onus.incident.Key;
import onus.incident.Reported;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Ruling;
import onus.ticket.Line;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets are opened, listed and read. */
@RestController
@RequestMapping(Routes.BASE + "/tickets")
final class TicketsApi {

    private final Counter counter;
    private final Lookups lookups;
    private final Opening opening;
    private final Announcing announcing;
    private final Queue queue;

    TicketsApi(Counter counter, Lookups lookups, Opening opening, Announcing announcing, Queue queue) {
        this.counter = counter;
        this.lookups = lookups;
        this.opening = opening;
        this.announcing = announcing;
        this.queue = queue;
    }

    /**
     * A ticket as it stands in the list.
     *
     * @param reactBy when the promised answer is due
     * @param takeUpBy when the line is to have taken up what it was handed; told to the desk only
     */
    record TicketLine(
            String reference,
            String state,
            Turn turn,
            TicketKind kind,
            String subject,
            String customer,
            String customerName,
            String serviceName,
            Instant since,
            Optional<Instant> due,
            Optional<UUID> assignee,
            Line line,
            Optional<Instant> reactBy,
            Optional<Instant> takeUpBy) {

        static TicketLine of(QueueRow row) {
            return new TicketLine(
                    row.reference(),
                    row.state(),
                    row.turn(),
                    row.kind(),
                    row.subject(),
                    row.customerReference(),
                    row.customerName(),
                    row.serviceName(),
                    row.since(),
                    Optional.ofNullable(row.due()),
                    Optional.ofNullable(row.assignee()),
                    row.reaction().line(),
                    Optional.ofNullable(row.reaction().by()),
                    Optional.ofNullable(row.reaction().takeUpBy()));
        }
    }

    @PostMapping
    @Allowed.ToEveryone
    ResponseEntity<TicketBody> open(Caller caller, @RequestBody Opened body) {
        var service =
                lookups.service(caller, body.service()).orElseThrow(() -> Problem.invalid("/service", "not-there"));
        if (body.customer().isPresent() && !named(caller, body).account().equals(service.account())) {
            throw Problem.invalid("/customer", "not-your-customer");
        }
        var told = new NewTicket(
                service.id(),
                body.kind(),
                body.topic().orElse(null),
                body.subject(),
                body.text(),
                body.channel().orElse(Channel.API),
                body.actions());
        return switch (open(service.account(), told, caller)) {
            case Ruling.Granted<Ticket>(var ticket) -> created(ticket, caller);
            case Ruling.Denied<Ticket> denied -> throw Denials.problem(denied);
        };
    }

    private Customer named(Caller caller, Opened body) {
        return body.customer()
                .flatMap(it -> lookups.customer(caller, it))
                .orElseThrow(() -> Problem.invalid("/customer", "not-there"));
    }

    private Ruling<Ticket> open(UUID account, NewTicket told, Caller caller) {
        var asked = counter.now(caller);
        return Announcing.isIncident(told.kind())
                ? announcing.report(account, told, asked).map(Reported::ticket)
                : opening.open(account, told, asked);
    }

    private ResponseEntity<TicketBody> created(Ticket ticket, Caller caller) {
        var told = counter.tell(new Key(ticket.account(), ticket.id()), caller);
        return ResponseEntity.created(URI.create(Routes.BASE + "/tickets/" + ticket.reference()))
                .eTag(Revision.tag(ticket.revision()))
                .body(told.getBody());
    }

    /** The queue for staff, their own tickets for contacts; {@code queue} is whose turn it is, and then the longest wait comes first. */
    @GetMapping
    @Allowed.ToEveryone
    ResponseEntity<Listing<TicketLine>> all(Caller caller, Paging paging, @ParameterObject TicketFilter filter) {
        var wanted = filter.wanted(lookups, caller);
        var after = paging.after()
                .map(it -> new Queue.Position(
                        Instant.parse(it.key().get(0)), UUID.fromString(it.key().get(1))));
        return paging.page(
                queue.page(caller, wanted, after, paging.fetch()),
                it -> {
                    var last = Queue.Position.of(it, wanted);
                    return Cursor.after(last.since(), last.ticket());
                },
                TicketLine::of);
    }

    @GetMapping("/{reference}")
    @Allowed.ToEveryone
    ResponseEntity<TicketBody> one(Caller caller, @PathVariable String reference) {
        return counter.tell(counter.key(caller, reference), caller);
    }
}
