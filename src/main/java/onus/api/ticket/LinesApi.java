package onus.api.ticket;

import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.clock.duty.Answering;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.plan.ActionWish;
import onus.reason.Ruling;
import onus.ticket.HandingOver;
import onus.ticket.Line;
import onus.ticket.Merging;
import onus.ticket.Reclassifying;
import onus.ticket.Ticket;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of a ticket through the desk: to another line, put right where it came in as another kind than it is, and merged where it came in twice. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}")
final class LinesApi {

    private static final int REASON = 2_000;

    private final Counter counter;
    private final HandingOver handingOver;
    private final Reclassifying reclassifying;
    private final Answering answering;
    private final Merging merging;

    LinesApi(
            Counter counter,
            HandingOver handingOver,
            Reclassifying reclassifying,
            Answering answering,
            Merging merging) {
        this.counter = counter;
        this.handingOver = handingOver;
        this.reclassifying = reclassifying;
        this.answering = answering;
        this.merging = merging;
    }

    /** To which line, and why. */
    record NewHandover(Line line, String reason) {
        static NewHandover read(Fields fields) {
            var line = fields.required("line").code(Line.class);
            var reason = fields.required("reason").text(REASON);
            fields.end();
            return new NewHandover(line.value(), reason.value());
        }
    }

    /** What the ticket is, and why; a question names its topic, a change its ordered actions. */
    record NewKind(TicketKind kind, Optional<Topic> topic, List<ActionWish> actions, String reason) {
        static NewKind read(Fields fields) {
            var kind = fields.required("kind").code(TicketKind.class);
            var topic = fields.optional("topic").code(Topic.class);
            var actions = fields.optional("actions").list(20, Opened::action);
            var reason = fields.required("reason").text(REASON);
            if (kind.given() != TicketKind.CHANGE && !actions.or(List.of()).isEmpty()) {
                fields.wrong("actions", "only-for-changes");
            }
            if (kind.given() == TicketKind.QUESTION && !fields.has("topic")) {
                fields.wrong("topic", "required");
            }
            fields.end();
            return new NewKind(kind.value(), topic.maybe(), actions.or(List.of()), reason.value());
        }
    }

    /** Into which ticket a duplicate goes, and why. */
    record NewMerger(String into, String reason) {
        static NewMerger read(Fields fields) {
            var into = fields.required("into").text(40);
            var reason = fields.required("reason").text(REASON);
            fields.end();
            return new NewMerger(into.value(), reason.value());
        }
    }

    @PostMapping("/handover")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<TicketBody> handOver(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewHandover body) {
        var command = counter.command(caller, reference, seen);
        var wanted = new HandingOver.Wanted(body.line(), body.reason());
        var key = command.key();
        return counter.tell(command, handingOver.handOver(key.account(), key.ticket(), wanted, command.asked()));
    }

    /** Of what is in somebody else's hands only a supervisor makes a duplicate; the rule says so, not the role. */
    @PostMapping("/merge")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ResponseEntity<TicketBody> merge(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewMerger body) {
        var command = counter.command(caller, reference, seen);
        if (!counter.sees(caller, body.into())) {
            throw Problem.invalid("/into", "not-there");
        }
        var master = counter.key(caller, body.into());
        var wanted = new Merging.Wanted(master.account(), master.ticket(), body.reason());
        var key = command.key();
        return counter.tell(command, merging.merge(key.account(), key.ticket(), wanted, command.asked()));
    }

    /** Somebody called at night is awake: nobody else is called. The customer still waits, so it needs no look at the state. */
    @PostMapping("/acknowledgement")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<TicketBody> acknowledge(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        return switch (answering.answer(key.account(), key.ticket(), counter.now(caller))) {
            case Ruling.Granted<Ticket> _ -> counter.tell(key, caller);
            case Ruling.Denied<Ticket> denied -> throw Denials.problem(denied);
        };
    }

    @PostMapping("/reclassification")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<TicketBody> reclassify(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewKind body) {
        var command = counter.command(caller, reference, seen);
        var topic = body.kind() == TicketKind.QUESTION ? body.topic().orElse(null) : null;
        var wanted = new Reclassifying.Wanted(body.kind(), topic, body.actions(), body.reason());
        var key = command.key();
        return counter.tell(command, reclassifying.reclassify(key.account(), key.ticket(), wanted, command.asked()));
    }
}
