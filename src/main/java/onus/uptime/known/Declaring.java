package onus.uptime.known;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.people.Asked;
import onus.platform.Inserts;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.settlement.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a trouble is known, whom it touches, and in the end what it was. Each customer is told in a task of their own. */
@Component
public class Declaring {

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final Affected affected;
    private final Tasks tasks;
    private final Inserts inserts;

    Declaring(Transactions transactions, KnownIncidents incidents, Affected affected, Tasks tasks, Inserts inserts) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.affected = affected;
        this.tasks = tasks;
        this.inserts = inserts;
    }

    /** A trouble to be declared known. */
    public record Wish(String title, String words, Map<String, String> labels) {}

    /** A service of a customer that it troubles. */
    public record Troubled(UUID account, UUID service) {}

    /** How far it reaches, and how far telling has got. */
    public record Reach(long customers, long services, long told, long ended) {}

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
                    schedule(incident, affected.accounts(incident), Reaching.ENDED, asked);
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
            schedule(
                    incident.id(),
                    services.stream().map(Troubled::account).distinct().toList(),
                    Reaching.BEGUN,
                    asked);
        }
    }

    /** All at once: fifty thousand tasks are a few round trips. */
    private void schedule(UUID incident, List<UUID> accounts, String what, Asked asked) {
        inserts.<@Nullable Void>together(() -> {
            accounts.forEach(it -> tasks.schedule(new TaskKey(Reaching.TASK, it, incident, what), asked.at()));
            return null;
        });
    }

    /** The newest first. */
    public List<KnownIncident> newest(int most) {
        return transactions.central(() -> incidents.newest(most));
    }

    public Optional<KnownIncident> find(UUID incident) {
        return transactions.central(() -> incidents.find(incident));
    }

    public Reach reach(UUID incident) {
        return transactions.central(() -> affected.reach(incident));
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
