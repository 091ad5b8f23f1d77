package onus.uptime.stop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Agreements;
import onus.customer.Services;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says when a server is not meant to run: beforehand, by its owner or for them; corrected by saying it anew. */
@Component
public class Stopping {

    private final Transactions transactions;
    private final Services services;
    private final Agreements agreements;
    private final Stops stops;
    private final ApplicationEventPublisher events;

    Stopping(
            Transactions transactions,
            Services services,
            Agreements agreements,
            Stops stops,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.services = services;
        this.agreements = agreements;
        this.stops = stops;
        this.events = events;
    }

    /**
     * A stop as it is told.
     *
     * @param from null for now
     * @param to null while nobody knows when it will run again
     * @param corrects the stop that this one supersedes
     */
    public record Wish(
            UUID service,
            @Nullable Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable UUID corrects) {}

    /** The stops of a service that stand, the earliest first. */
    public List<Stop> of(UUID account, UUID service) {
        return transactions.inAccount(account, () -> stops.of(account, service));
    }

    /** What was said last under an identity, be it that the stop is off; empty once something else has superseded it. */
    public Optional<Stop> last(UUID account, UUID stop) {
        return transactions.inAccount(account, () -> stops.last(account, stop));
    }

    public Ruling<Stop> tell(UUID account, Wish wish, Asked asked) {
        return transactions.inAccount(account, () -> {
            var service = services.find(account, wish.service());
            if (service.isEmpty()) {
                return StopRefusal.NO_SUCH_SERVICE.because();
            }
            if (agreements
                    .inForce(service.get(), asked.at())
                    .filter(it -> it.terms().uptime() != null)
                    .isEmpty()) {
                return StopRefusal.NOT_MEASURED.because();
            }
            var before = before(account, wish);
            var corrects = wish.corrects();
            return corrects != null && before == null
                    ? StopRefusal.STOP_CORRECTED.because()
                    : kept(before, told(account, wish, before, asked), asked);
        });
    }

    private @Nullable Stop before(UUID account, Wish wish) {
        var corrects = wish.corrects();
        return corrects == null
                ? null
                : stops.standing(account, corrects)
                        .filter(it -> it.service().equals(wish.service()))
                        .orElse(null);
    }

    /** A beginning that is not said is now; in a correction it is what it was. */
    private static Stop told(UUID account, Wish wish, @Nullable Stop before, Asked asked) {
        var said = wish.from();
        var from = said != null ? said : before != null ? before.from() : asked.at();
        return new Stop(
                account,
                UuidCreator.getTimeOrderedEpoch(),
                wish.service(),
                from,
                wish.to(),
                false,
                wish.reason(),
                asked.by().principal(),
                asked.at(),
                wish.corrects());
    }

    private Ruling<Stop> kept(@Nullable Stop before, Stop stop, Asked asked) {
        var to = stop.to();
        if (to != null && !to.isAfter(stop.from())) {
            return StopRefusal.STOP_ENDS_TOO_EARLY.because();
        }
        if (!stop.leavesThePast(before, stop.at())) {
            return StopRefusal.STOP_TOLD_TOO_LATE.because();
        }
        if (!stops.add(stop)) {
            return StopRefusal.STOP_CORRECTED.because();
        }
        if (asked.by() instanceof Caller.Staff) {
            events.publishEvent(new StopTold(stop.account(), stop.id(), stop.at()));
        }
        return Ruling.granted(stop);
    }

    /** The server runs again from now on; a stop that has not begun is off altogether. */
    public Ruling<Stop> end(UUID account, UUID stop, Asked asked) {
        return transactions.inAccount(
                account,
                () -> stops.standing(account, stop)
                        .filter(it -> it.to() == null || it.to().isAfter(asked.at()))
                        .map(it -> kept(it, ended(it, asked), asked))
                        .orElseGet(StopRefusal.NOTHING_TO_END::because));
    }

    private static Stop ended(Stop it, Asked asked) {
        boolean begun = it.from().isBefore(asked.at());
        return new Stop(
                it.account(),
                UuidCreator.getTimeOrderedEpoch(),
                it.service(),
                it.from(),
                begun ? asked.at() : it.to(),
                !begun,
                it.reason(),
                asked.by().principal(),
                asked.at(),
                it.id());
    }
}
