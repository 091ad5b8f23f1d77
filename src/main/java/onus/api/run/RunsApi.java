package onus.api.run;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.billing.month.MonthlyBilling;
import onus.billing.month.MonthlyRun;
import onus.desk.Lookups;
import onus.desk.MonthDesk;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monthly runs: begun, looked at, issued. */
@RestController
@RequestMapping(Routes.BASE)
final class RunsApi {

    private final MonthDesk desk;
    private final MonthlyBilling billing;
    private final Lookups lookups;
    private final Clock clock;

    RunsApi(MonthDesk desk, MonthlyBilling billing, Lookups lookups, Clock clock) {
        this.desk = desk;
        this.billing = billing;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** The month to bill. */
    record NewRun(String contract, YearMonth month) {
        static NewRun read(Fields fields) {
            var contract = fields.required("contract").line(80);
            var month = fields.required("month").month();
            fields.end();
            return new NewRun(contract.value(), month.value());
        }
    }

    @GetMapping("/runs")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    Listing<RunBody> all(Caller.Staff staff) {
        return new Listing<>(desk.newest(staff).stream().map(this::body).toList());
    }

    @PostMapping("/runs")
    @Allowed(staff = StaffRole.BILLING)
    ResponseEntity<RunBody> begin(Caller.Staff staff, @RequestBody NewRun body) {
        if (!desk.serves(staff, body.contract())) {
            throw Problem.notFound();
        }
        return done(billing.begin(body.contract(), body.month(), Asked.now(staff, clock.instant())));
    }

    @GetMapping("/runs/{id}")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    RunBody one(Caller.Staff staff, @PathVariable String id) {
        return body(run(staff, id));
    }

    @PostMapping("/runs/{id}/issue")
    @Allowed(staff = StaffRole.BILLING)
    ResponseEntity<RunBody> issue(Caller.Staff staff, @PathVariable String id) {
        return done(billing.issue(run(staff, id).id(), Asked.now(staff, clock.instant())));
    }

    @GetMapping("/runs/{id}/flaws")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    Listing<RunBody.FlawBody> flaws(Caller.Staff staff, @PathVariable String id) {
        return new Listing<>(desk.flaws(run(staff, id)).stream()
                .map(it -> new RunBody.FlawBody(
                        it.customer().reference(), it.flaw().kind(), it.flaw().what()))
                .toList());
    }

    @GetMapping("/customers/{reference}/draft")
    @Allowed(staff = {StaffRole.BILLING, StaffRole.SUPERVISOR})
    RunBody.DraftBody draft(
            Caller.Staff staff,
            @PathVariable String reference,
            @RequestParam String contract,
            @RequestParam YearMonth month) {
        var customer = lookups.customer(staff, reference).orElseThrow(Problem::notFound);
        if (!desk.serves(staff, contract)) {
            throw Problem.notFound();
        }
        return billing.draft(contract, month, customer.account())
                .map(RunBody.DraftBody::of)
                .orElseThrow(Problem::notFound);
    }

    private MonthlyRun run(Caller.Staff staff, String id) {
        try {
            return desk.find(staff, UUID.fromString(id)).orElseThrow(Problem::notFound);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound();
        }
    }

    private ResponseEntity<RunBody> done(Ruling<MonthlyRun> ruling) {
        return switch (ruling) {
            case Ruling.Granted<MonthlyRun>(var run) -> ResponseEntity.ok(body(run));
            case Ruling.Denied<MonthlyRun> denied -> throw Problem.of(denied);
        };
    }

    private RunBody body(MonthlyRun run) {
        return RunBody.of(run, clock.instant());
    }
}
