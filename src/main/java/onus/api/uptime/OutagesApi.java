package onus.api.uptime;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.customer.Proposal;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An outage that only people know of, or the correction of one: proposed here, noted when a second person approves it. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/outages")
final class OutagesApi {

    private final Lookups lookups;
    private final Noting noting;
    private final Clock clock;

    OutagesApi(Lookups lookups, Noting noting, Clock clock) {
        this.lookups = lookups;
        this.noting = noting;
        this.clock = clock;
    }

    /**
     * When a service was down, and why somebody says so.
     *
     * @param to the first instant it was up again; without it, it is still down
     * @param effect whether it counts; without it, it does
     * @param corrects the outage that this one supersedes
     */
    record NewOutage(Instant from, Optional<Instant> to, Effect effect, String reason, Optional<UUID> corrects) {

        static NewOutage read(Fields fields) {
            var from = fields.required("from").instant();
            var to = fields.optional("to").instant();
            var effect = fields.optional("effect").code(Effect.class);
            var reason = fields.required("reason").text(10_000);
            var corrects = fields.optional("corrects").id();
            if (from.maybe().isPresent()
                    && to.maybe().filter(it -> !it.isAfter(from.value())).isPresent()) {
                fields.wrong("to", "not-after-from");
            }
            if (effect.maybe().filter(it -> it == Effect.RETRACTED).isPresent()
                    && corrects.maybe().isEmpty()) {
                fields.wrong("corrects", "required");
            }
            fields.end();
            return new NewOutage(from.value(), to.maybe(), effect.or(Effect.DOWN), reason.value(), corrects.maybe());
        }
    }

    /** What was proposed; it counts once somebody else has approved it. */
    record ProposedOutage(
            String proposal,
            String service,
            Instant from,
            Optional<Instant> to,
            Effect effect,
            String reason,
            Optional<UUID> corrects) {}

    @PostMapping
    @Allowed(staff = StaffRole.SUPERVISOR)
    ResponseEntity<ProposedOutage> propose(Caller caller, @PathVariable String reference, @RequestBody NewOutage body) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var wish = new OutageWish(
                service.id(),
                body.from(),
                body.to().orElse(null),
                body.effect(),
                body.reason(),
                body.corrects().orElse(null));
        return switch (noting.propose(service.account(), wish, Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Proposal>(var it) ->
                ResponseEntity.created(URI.create(Routes.BASE + "/proposals/" + it.reference()))
                        .body(new ProposedOutage(
                                it.reference(),
                                service.reference(),
                                body.from(),
                                body.to(),
                                body.effect(),
                                body.reason(),
                                body.corrects()));
            case Ruling.Denied<Proposal> denied -> throw Problem.of(denied);
        };
    }
}
