package onus.api.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.incident.Command.WorkResult;
import onus.incident.Diagnosing;
import onus.incident.FindingOutcome;
import onus.incident.Objecting;
import onus.incident.Working;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.settlement.Fault;
import onus.ticket.Closing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The technician's side of an incident: looking, signing, reviewing, reporting. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}")
final class DiagnosisApi {

    private final Counter counter;
    private final Diagnosing diagnosing;
    private final Objecting objecting;
    private final Working working;
    private final Closing closing;

    DiagnosisApi(Counter counter, Diagnosing diagnosing, Objecting objecting, Working working, Closing closing) {
        this.counter = counter;
        this.diagnosing = diagnosing;
        this.objecting = objecting;
        this.working = working;
        this.closing = closing;
    }

    /** What was found, whose fault it is, and the evidence. */
    record NewFinding(Fault fault, FindingOutcome outcome, String report, List<String> evidence, boolean untouched) {
        static NewFinding read(Fields fields) {
            var fault = fields.required("fault").code(Fault.class);
            var outcome = fields.required("outcome").code(FindingOutcome.class);
            var report = fields.required("report").text(20_000);
            var evidence = fields.required("evidence").list(50, it -> it.text(5_000));
            if (evidence.maybe().filter(List::isEmpty).isPresent()) {
                fields.wrong("evidence", "blank");
            }
            var untouched = fields.optional("untouched").flag();
            fields.end();
            return new NewFinding(
                    fault.value(), outcome.value(), report.value(), evidence.value(), untouched.or(false));
        }
    }

    /** The second technician's answer to an objection. */
    record NewReview(Fault fault, String reason) {
        static NewReview read(Fields fields) {
            var fault = fields.required("fault").code(Fault.class);
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new NewReview(fault.value(), reason.value());
        }
    }

    /** How quoted work ended. */
    record WorkReport(String report, WorkResult result, boolean untouched) {
        static WorkReport read(Fields fields) {
            var report = fields.required("report").text(20_000);
            var result = fields.required("result").code(WorkResult.class);
            var untouched = fields.optional("untouched").flag();
            fields.end();
            return new WorkReport(report.value(), result.value(), untouched.or(false));
        }
    }

    /** Into whose hands; nobody's with {@code release}, one's own without a word. */
    record Assignment(Optional<UUID> assignee, boolean release) {
        static Assignment read(Fields fields) {
            var assignee = fields.optional("assignee").id();
            var release = fields.optional("release").flag();
            fields.end();
            return new Assignment(assignee.maybe(), release.or(false));
        }
    }

    @PostMapping("/diagnosis")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<TicketBody> begin(Caller caller, @PathVariable String reference, IfMatch seen) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, diagnosing.begin(command.key(), command.asked()));
    }

    @PostMapping("/finding")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<TicketBody> sign(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewFinding body) {
        var command = counter.command(caller, reference, seen);
        var found =
                new Diagnosing.Found(body.fault(), body.outcome(), body.report(), body.evidence(), body.untouched());
        return counter.tell(command, diagnosing.sign(command.key(), found, command.asked()));
    }

    @PostMapping("/review")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<TicketBody> review(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewReview body) {
        var command = counter.command(caller, reference, seen);
        var review = new Objecting.Review(body.fault(), body.reason());
        return counter.tell(command, objecting.review(command.key(), review, command.asked()));
    }

    @PostMapping("/work")
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<TicketBody> work(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody WorkReport body) {
        var command = counter.command(caller, reference, seen);
        var report = new Working.Report(body.result(), body.report(), body.untouched());
        return counter.tell(command, working.report(command.key(), report, command.asked()));
    }

    @PostMapping("/assignment")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ResponseEntity<TicketBody> assign(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Assignment body) {
        var command = counter.command(caller, reference, seen);
        var key = command.key();
        var assignee = body.release() ? null : body.assignee().orElse(caller.person());
        return counter.tell(command, closing.assign(key.account(), key.ticket(), assignee, command.asked()));
    }

    /** Ends the conversation; a ticket with an incident closes with it, and is brought back by the customer's word. */
    @PostMapping("/closing")
    @Allowed.ToStaff
    ResponseEntity<TicketBody> close(Caller caller, @PathVariable String reference, IfMatch seen) {
        var command = counter.command(caller, reference, seen);
        var key = command.key();
        return counter.tell(command, closing.close(key.account(), key.ticket(), command.asked()));
    }
}
