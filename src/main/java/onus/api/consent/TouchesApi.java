package onus.api.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.consent.Authorisation;
import onus.consent.Touch;
import onus.consent.Touches;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.desk.InForce;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every touch of what a customer hosts: who, what, when, under which right. */
@RestController
@RequestMapping(Routes.BASE)
final class TouchesApi {

    private static final int MOST = 200;

    private final Lookups lookups;
    private final Touches touches;
    private final InForce inForce;
    private final People people;

    TouchesApi(Lookups lookups, Touches touches, InForce inForce, People people) {
        this.lookups = lookups;
        this.touches = touches;
        this.inForce = inForce;
        this.people = people;
    }

    /**
     * A touch as it is read outside.
     *
     * @param right allowed by the contract, or by the authorisation named
     */
    record TouchBody(
            String intervention,
            Action action,
            ObjectBody object,
            String reason,
            Right right,
            Optional<String> authorisation,
            String by,
            Instant begunAt,
            Optional<Instant> stopAt,
            Optional<Instant> endedAt,
            Optional<String> report,
            Optional<Instant> liftedAt,
            boolean inForce) {}

    /** The newest first. */
    @GetMapping("/customers/{reference}/touches")
    @Allowed.ToEveryone
    Listing<TouchBody> all(Caller caller, @PathVariable String reference) {
        var customer = lookups.customer(caller, reference).orElseThrow(Problem::notFound);
        return told(touches.of(customer.account(), MOST));
    }

    /**
     * Something left in place that nobody has lifted yet.
     *
     * @param since when it began; its age is what matters
     */
    record InForceBody(
            String intervention,
            String ticket,
            String customer,
            String service,
            Action action,
            String reason,
            Instant since) {}

    /** What is suspended or in rescue mode, the oldest first. */
    @GetMapping("/suspensions")
    @Allowed.ToStaff
    Listing<InForceBody> inForce(Caller.Staff caller) {
        return new Listing<>(inForce.list(caller, MOST).stream()
                .map(it -> new InForceBody(
                        it.reference(),
                        it.ticket(),
                        it.customerReference(),
                        it.service(),
                        it.action(),
                        it.reason(),
                        it.since()))
                .toList());
    }

    private Listing<TouchBody> told(List<Touch> all) {
        var names = people.find(all.stream().map(Touch::by).collect(Collectors.toSet()));
        return new Listing<>(all.stream()
                .map(it -> body(
                        it,
                        id -> Optional.ofNullable(names.get(id))
                                .map(who -> who.name())
                                .orElse("–")))
                .toList());
    }

    private static TouchBody body(Touch it, Function<UUID, String> name) {
        return new TouchBody(
                it.reference(),
                it.action(),
                ObjectBody.of(it.object()),
                it.reason(),
                it.right(),
                it.under().map(Authorisation::reference),
                name.apply(it.by()),
                it.begunAt(),
                Optional.ofNullable(it.stopAt()),
                Optional.ofNullable(it.endedAt()),
                Optional.ofNullable(it.report()),
                Optional.ofNullable(it.liftedAt()),
                it.inForce());
    }
}
