package onus.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.consent.contact.Attempt;
import onus.consent.contact.Obligation;
import onus.consent.contact.Reaching;
import onus.contract.Channel;
import onus.contract.DeskTerms.ContactEvent;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Duties to reach a customer: raised, tried, met or given to a supervisor. */
@RestController
@RequestMapping(Routes.BASE)
final class ContactsApi {

    private static final int LONGEST_LIST = 200;

    private final Counter counter;
    private final Reaching reaching;
    private final TicketBodies bodies;

    ContactsApi(Counter counter, Reaching reaching, TicketBodies bodies) {
        this.counter = counter;
        this.reaching = reaching;
        this.bodies = bodies;
    }

    /** What makes it a duty; the occasion tells several of one event apart. */
    record NewObligation(ContactEvent event, String occasion) {
        static NewObligation read(Fields fields) {
            var event = fields.required("event").code(ContactEvent.class);
            var occasion = fields.optional("occasion").line(100);
            fields.end();
            return new NewObligation(event.value(), occasion.or(""));
        }
    }

    /** How somebody tried. */
    record NewAttempt(Channel channel, Attempt.Result result, String note) {
        static NewAttempt read(Fields fields) {
            var channel = fields.required("channel").code(Channel.class);
            var result = fields.required("result").code(Attempt.Result.class);
            var note = fields.optional("note").text(2000);
            fields.end();
            return new NewAttempt(channel.value(), result.value(), note.or(""));
        }
    }

    /** A duty as it stands, with the proof of each attempt. */
    record ObligationBody(
            UUID id,
            String ticket,
            ContactEvent event,
            Obligation.State state,
            List<Channel> channels,
            int attempts,
            int tried,
            Instant raisedAt,
            Instant nextAt,
            Instant dueAt,
            Optional<Instant> reachedAt,
            Optional<Instant> escalatedAt,
            List<AttemptBody> made) {
        static ObligationBody of(Obligation it, List<Attempt> made, TicketBodies.Names names) {
            return new ObligationBody(
                    it.id(),
                    it.reference(),
                    it.event(),
                    it.state(),
                    it.channels(),
                    it.attempts(),
                    it.tried(),
                    it.raisedAt(),
                    it.nextAt(),
                    it.dueAt(),
                    Optional.ofNullable(it.reachedAt()),
                    Optional.ofNullable(it.escalatedAt()),
                    made.stream().map(one -> AttemptBody.of(one, names)).toList());
        }
    }

    /** Who tried, by which way, when, and what came of it. */
    record AttemptBody(Channel channel, Attempt.Result result, String note, String by, Instant at) {
        static AttemptBody of(Attempt it, TicketBodies.Names names) {
            return new AttemptBody(it.channel(), it.result(), it.note(), names.of(it.by()), it.at());
        }
    }

    @GetMapping("/contact-obligations")
    @Allowed.ToStaff
    Listing<ObligationBody> unmet(Caller caller) {
        return new Listing<>(reaching.unmet(LONGEST_LIST).stream()
                .filter(it -> counter.sees(caller, it.reference()))
                .map(this::told)
                .toList());
    }

    @GetMapping("/tickets/{reference}/contact-obligations")
    @Allowed.ToEveryone
    Listing<ObligationBody> all(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        return new Listing<>(reaching.ofTicket(key.account(), key.ticket()).stream()
                .map(this::told)
                .toList());
    }

    @PostMapping("/tickets/{reference}/contact-obligations")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ObligationBody raise(Caller caller, @PathVariable String reference, @RequestBody NewObligation body) {
        var key = counter.key(caller, reference);
        var raised = new Reaching.Raised(key.account(), key.ticket(), body.event(), body.occasion());
        return told(reaching.raise(raised, counter.now(caller)));
    }

    @PostMapping("/tickets/{reference}/contact-obligations/{id}/attempts")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ObligationBody attempt(
            Caller caller, @PathVariable String reference, @PathVariable UUID id, @RequestBody NewAttempt body) {
        var key = counter.key(caller, reference);
        var tried = new Reaching.Tried(body.channel(), body.result(), body.note());
        var which = new Reaching.Which(key.account(), key.ticket(), id);
        return told(reaching.attempt(which, tried, counter.now(caller)).orElseThrow(Problem::notFound));
    }

    private ObligationBody told(Ruling<Obligation> ruling) {
        return switch (ruling) {
            case Ruling.Granted<Obligation>(var it) -> told(it);
            case Ruling.Denied<Obligation> denied -> throw Denials.problem(denied);
        };
    }

    private ObligationBody told(Obligation it) {
        var made = reaching.attempts(it);
        var persons = Stream.concat(Stream.of(it.raisedBy()), made.stream().map(Attempt::by))
                .toList();
        return ObligationBody.of(it, made, bodies.names(persons));
    }
}
