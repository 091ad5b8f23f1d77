package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.calendar.Interval;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Service;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.outage.Maintaining;
import onus.uptime.outage.Maintenance;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Announces work on a service; its owners are told by mail. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/maintenance")
final class MaintenanceApi {

    private final Lookups lookups;
    private final Maintaining maintaining;
    private final Agreements agreements;
    private final Clock clock;

    MaintenanceApi(Lookups lookups, Maintaining maintaining, Agreements agreements, Clock clock) {
        this.lookups = lookups;
        this.maintaining = maintaining;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** When a service will be worked on, and what for. */
    record NewMaintenance(Instant from, Instant to, String reason) {

        static NewMaintenance read(Fields fields) {
            var from = fields.required("from").instant();
            var to = fields.required("to").instant();
            var reason = fields.required("reason").text(10_000);
            if (from.maybe().isPresent()
                    && to.maybe().filter(it -> !it.isAfter(from.value())).isPresent()) {
                fields.wrong("to", "not-after-from");
            }
            fields.end();
            return new NewMaintenance(from.value(), to.value(), reason.value());
        }
    }

    /**
     * Announced maintenance.
     *
     * @param inTime whether it was announced early enough not to count as downtime
     */
    record MaintenanceBody(
            UUID id, String service, Instant from, Instant to, String reason, Instant announcedAt, boolean inTime) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    MaintenanceBody announce(Caller caller, @PathVariable String reference, @RequestBody NewMaintenance body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var plan = new Maintaining.Plan(service.id(), new Interval(body.from(), body.to()), body.reason());
        return switch (maintaining.announce(service.account(), plan, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Maintenance>(var it) -> told(it, service);
            case Ruling.Denied<Maintenance> denied -> throw Problem.of(denied);
        };
    }

    private MaintenanceBody told(Maintenance it, Service service) {
        var inTime = agreements
                .inForce(service, it.time().from())
                .filter((ContractVersion version) -> it.inTime(version))
                .isPresent();
        return new MaintenanceBody(
                it.id(), service.reference(), it.time().from(), it.time().to(), it.reason(), it.announcedAt(), inTime);
    }
}
