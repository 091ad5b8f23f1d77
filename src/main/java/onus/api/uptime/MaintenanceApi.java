package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
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
import org.springframework.web.bind.annotation.GetMapping;
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
            UUID id,
            String service,
            Instant from,
            Instant to,
            String reason,
            Instant announcedAt,
            boolean inTime,
            Optional<CancelledBody> cancelled) {}

    /**
     * That it does not take place.
     *
     * @param movedTo what was announced instead
     */
    record CancelledBody(String reason, Instant at, Optional<UUID> movedTo) {

        static CancelledBody of(Maintenance.Cancelled it) {
            return new CancelledBody(it.reason(), it.at(), Optional.ofNullable(it.movedTo()));
        }
    }

    /** Why work is called off. */
    record Cancellation(String reason) {

        static Cancellation read(Fields fields) {
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new Cancellation(reason.value());
        }
    }

    /** What is announced and has not begun, the earliest first. */
    @GetMapping
    @Allowed.ToEveryone
    Listing<MaintenanceBody> ahead(Caller caller, @PathVariable String reference) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        return new Listing<>(maintaining.ahead(service.account(), service.id(), clock.instant()).stream()
                .map(it -> told(it, service))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    MaintenanceBody announce(Caller caller, @PathVariable String reference, @RequestBody NewMaintenance body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var plan = new Maintaining.Plan(service.id(), new Interval(body.from(), body.to()), body.reason());
        return granted(maintaining.announce(service.account(), plan, Asked.now(caller, clock.instant())), service);
    }

    /** It will not take place and lets nothing out of the downtime; what has begun is not called off. */
    @PostMapping("/{id}/cancellation")
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    MaintenanceBody cancel(
            Caller caller, @PathVariable String reference, @PathVariable UUID id, @RequestBody Cancellation body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var asked = Asked.now(caller, clock.instant());
        return granted(maintaining.cancel(place(service, id), body.reason(), asked), service);
    }

    /** It takes place at another time: called off and announced anew, so that its notice counts anew. */
    @PostMapping("/{id}/move")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    MaintenanceBody move(
            Caller caller, @PathVariable String reference, @PathVariable UUID id, @RequestBody NewMaintenance body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var asked = Asked.now(caller, clock.instant());
        var to = new Interval(body.from(), body.to());
        return granted(maintaining.move(place(service, id), to, body.reason(), asked), service);
    }

    private static Maintaining.Place place(Service service, UUID maintenance) {
        return new Maintaining.Place(service.account(), service.id(), maintenance);
    }

    private MaintenanceBody granted(Ruling<Maintenance> ruling, Service service) {
        return switch (ruling) {
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
                it.id(),
                service.reference(),
                it.time().from(),
                it.time().to(),
                it.reason(),
                it.announcedAt(),
                inTime,
                Optional.ofNullable(it.cancelled()).map(CancelledBody::of));
    }
}
