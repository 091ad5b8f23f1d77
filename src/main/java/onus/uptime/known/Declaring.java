package onus.uptime.known;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.settlement.Fault;
import org.springframework.stereotype.Component;

/** Says that a trouble is known, whom it touches, and in the end what it was. The customers are told in batches. */
@Component
public class Declaring {

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final Affected affected;
    private final Tasks tasks;
    private final Clock clock;

    Declaring(Transactions transactions, KnownIncidents incidents, Affected affected, Tasks tasks, Clock clock) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.affected = affected;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A trouble to be declared known. */
    public record Wish(String title, String words, Map<String, String> labels) {}

    /** A service of a customer that it troubles. */
    public record Troubled(UUID account, UUID service) {}

    public KnownIncident declare(Wish wish, Collection<Troubled> services, Asked asked) {
        return transactions.central(() -> {
            var incident = new KnownIncident(
                    UuidCreator.getTimeOrderedEpoch(),
                    wish.title(),
                    wish.words(),
                    wish.labels(),
                    asked.person(),
                    asked.at(),
                    1,
                    null);
            incidents.add(incident);
            list(incident, services, asked);
            return incident;
        });
    }

    /** It touches these services too. */
    public Ruling<KnownIncident> extend(UUID incident, Collection<Troubled> services, Asked asked) {
        return transactions.central(() -> open(incident).map(it -> {
            list(it, services, asked);
            return it;
        }));
    }

    /** The one finding for all: every customer hears it, and every ticket that belongs to it is answered and closed. */
    public Ruling<KnownIncident> settle(UUID incident, Fault fault, String report, Asked asked) {
        return transactions.central(() -> open(incident)
                .flatMap(it -> asked.seen() != null && asked.seen() != it.revision()
                        ? Ruling.denied(KnownRefusal.STALE)
                        : Ruling.granted(it))
                .map(it -> {
                    incidents.settle(incident, new KnownIncident.Found(fault, report, asked.person(), asked.at()));
                    Lane.all(Stage.ENDED).forEach(lane -> tasks.move(lane.task(incident), asked.at()));
                    return incidents.find(incident).orElseThrow();
                }));
    }

    private Ruling<KnownIncident> open(UUID incident) {
        var found = incidents.lock(incident);
        if (found.isEmpty()) {
            return Ruling.denied(KnownRefusal.NO_SUCH_INCIDENT);
        }
        return found.get().open() ? Ruling.granted(found.get()) : Ruling.denied(KnownRefusal.ALREADY_SETTLED);
    }

    private void list(KnownIncident incident, Collection<Troubled> services, Asked asked) {
        if (!services.isEmpty()) {
            var places = services.stream()
                    .map(it -> new Affected.Place(it.account(), it.service()))
                    .toList();
            affected.add(incident.id(), places, asked.at());
            wake(incident.id(), services.stream().map(Troubled::account), Stage.BEGUN, asked);
        }
    }

    /** A lane that works sees who came meanwhile in another round. */
    private void wake(UUID incident, Stream<UUID> accounts, Stage stage, Asked asked) {
        accounts.map(it -> Lane.of(stage, it)).distinct().forEach(it -> tasks.move(it.task(incident), asked.at()));
    }

    /** The newest first. */
    public List<KnownIncident> newest(int most) {
        return transactions.central(() -> incidents.newest(most));
    }

    public Optional<KnownIncident> find(UUID incident) {
        return transactions.central(() -> incidents.find(incident));
    }

    public Reach reach(UUID incident) {
        return transactions.central(
                () -> affected.reach(incident, clock.instant().minus(Reach.PACE)));
    }

    /** What troubles a customer or did, the newest first, with the customer's own services. */
    public Map<KnownIncident, List<UUID>> of(UUID account) {
        return transactions.inAccount(
                account,
                () -> affected.incidents(account).stream()
                        .flatMap(it -> incidents.find(it).stream())
                        .sorted(Comparator.comparing(KnownIncident::openedAt).reversed())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                it -> affected.services(account, it.id()),
                                (one, _) -> one,
                                LinkedHashMap::new)));
    }
}
