package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.customer.Service;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.stop.Stop;
import onus.uptime.stop.Stopping;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a service is not meant to run: told beforehand, corrected by telling it anew. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/stops")
final class StopsApi {

    private final Lookups lookups;
    private final Stopping stopping;
    private final Clock clock;

    StopsApi(Lookups lookups, Stopping stopping, Clock clock) {
        this.lookups = lookups;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * A stop as it is told.
     *
     * @param from without it, now; in a correction, what it was
     * @param to the first instant it is meant to run again; without it, nobody knows
     * @param corrects the stop that this one supersedes; what has passed of it stays
     */
    record NewStop(Optional<Instant> from, Optional<Instant> to, String reason, Optional<UUID> corrects) {

        static NewStop read(Fields fields) {
            var from = fields.optional("from").instant();
            var to = fields.optional("to").instant();
            var reason = fields.required("reason").text(10_000);
            var corrects = fields.optional("corrects").id();
            if (from.maybe().isPresent()
                    && to.maybe().filter(it -> !it.isAfter(from.value())).isPresent()) {
                fields.wrong("to", "not-after-from");
            }
            fields.end();
            return new NewStop(from.maybe(), to.maybe(), reason.value(), corrects.maybe());
        }
    }

    /**
     * A stop that stands.
     *
     * @param retracted whether it takes back one that had not begun
     * @param by who said so
     */
    record StopBody(
            UUID id,
            String service,
            Instant from,
            Optional<Instant> to,
            boolean retracted,
            String reason,
            String by,
            Instant at,
            Optional<UUID> corrects) {

        static StopBody of(Stop it, Service service) {
            return new StopBody(
                    it.id(),
                    service.reference(),
                    it.from(),
                    Optional.ofNullable(it.to()),
                    it.retracted(),
                    it.reason(),
                    it.by(),
                    it.at(),
                    Optional.ofNullable(it.supersedes()));
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    Listing<StopBody> all(Caller caller, @PathVariable String reference) {
        var service = service(caller, reference);
        return new Listing<>(stopping.of(service.account(), service.id()).stream()
                .map(it -> StopBody.of(it, service))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    StopBody tell(Caller caller, @PathVariable String reference, @RequestBody NewStop body) {
        var service = service(caller, reference);
        var wish = new Stopping.Wish(
                service.id(),
                body.from().orElse(null),
                body.to().orElse(null),
                body.reason(),
                body.corrects().orElse(null));
        return told(stopping.tell(service.account(), wish, Asked.now(caller, clock.instant())), service);
    }

    /** It runs again from now on; a stop that has not begun is off. */
    @PostMapping("/{id}/end")
    @Allowed(
            contacts = ContactRole.OWNER,
            staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    StopBody end(Caller caller, @PathVariable String reference, @PathVariable UUID id) {
        var service = service(caller, reference);
        return told(stopping.end(service.account(), id, Asked.now(caller, clock.instant())), service);
    }

    private static StopBody told(Ruling<Stop> ruling, Service service) {
        return switch (ruling) {
            case Ruling.Granted<Stop>(var it) -> StopBody.of(it, service);
            case Ruling.Denied<Stop> denied -> throw Problem.of(denied);
        };
    }

    private Service service(Caller caller, String reference) {
        return lookups.service(caller, reference).orElseThrow(Problem::notFound);
    }
}
