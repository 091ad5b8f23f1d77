package onus.uptime.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works the inbox off, a good deal at a time: what was seen before is only touched; what is new, or has ended, is handed to its service. Taking out and
 * writing down are one transaction, so nothing is lost or counted twice wherever it stops.
 */
@Component
class WorkingOff implements TaskHandler {

    static final String TASK = "alert-inbox";
    private static final int AT_ONCE = 2_000;
    private static final Comparator<Sightings.Key> ORDER = Comparator.comparing(Sightings.Key::source)
            .thenComparing(Sightings.Key::fingerprint)
            .thenComparing(Sightings.Key::startsAt)
            .thenComparing(Sightings.Key::clears);

    private final Transactions transactions;
    private final Inbox inbox;
    private final Sightings sightings;
    private final Sources sources;
    private final Matching matching;
    private final Tasks tasks;

    WorkingOff(
            Transactions transactions,
            Inbox inbox,
            Sightings sightings,
            Sources sources,
            Matching matching,
            Tasks tasks) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.sightings = sightings;
        this.sources = sources;
        this.matching = matching;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        boolean more = true;
        while (more) {
            more = transactions.central(() -> some(now));
        }
    }

    /** Whether there may be more. */
    private boolean some(Instant now) {
        var taken = inbox.take(AT_ONCE);
        if (!taken.isEmpty()) {
            work(merged(taken), now);
        }
        return taken.size() == AT_ONCE;
    }

    private void work(Map<Sightings.Key, Sighting> all, Instant now) {
        var known = sightings.known(all.values());
        var again = all.entrySet().stream()
                .filter(it -> known.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var fresh = matched(all.entrySet().stream()
                .filter(it -> !known.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        if (!again.isEmpty()) {
            sightings.touch(again);
        }
        if (!fresh.isEmpty()) {
            sightings.add(fresh);
        }
        fresh.forEach(it -> hand(it.where(), it, now));
        var ended = again.stream()
                .filter(it -> endsLater(it, known.getOrDefault(Sightings.Key.of(it), Optional.empty())))
                .toList();
        if (!ended.isEmpty()) {
            sightings.places(ended).forEach((it, where) -> hand(where, it, now));
        }
    }

    private List<Sighting> matched(List<Sighting> fresh) {
        if (fresh.isEmpty()) {
            return fresh;
        }
        var from = sources.all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return matching.match(fresh, from);
    }

    private static boolean endsLater(Sighting it, Optional<Instant> known) {
        var end = it.alert().endsAt();
        return end != null && known.filter(earlier -> !end.isAfter(earlier)).isEmpty();
    }

    private void hand(Sighting.@Nullable Target where, Sighting it, Instant now) {
        if (where != null && !Heartbeat.is(it.alert().labels())) {
            tasks.move(Tracking.task(where, it.source(), it.alert().fingerprint()), now);
        }
    }

    /** Each alert once, with the latest of what was said about it, in an order all nodes keep. */
    private static Map<Sightings.Key, Sighting> merged(Collection<Inbox.Waiting> taken) {
        var all = new TreeMap<Sightings.Key, Sighting>(ORDER);
        for (var it : taken) {
            var one = new Sighting(it.source(), it.alert(), it.receivedAt(), it.receivedAt(), 1, null, null);
            all.merge(Sightings.Key.of(one), one, WorkingOff::both);
        }
        return all;
    }

    private static Sighting both(Sighting one, Sighting other) {
        var later = other.lastSeen().isAfter(one.lastSeen());
        var ends = new ArrayList<Instant>();
        Optional.ofNullable(one.alert().endsAt()).ifPresent(ends::add);
        Optional.ofNullable(other.alert().endsAt()).ifPresent(ends::add);
        var end = ends.stream().max(Comparator.naturalOrder()).orElse(null);
        var alert = later ? other.alert() : one.alert();
        return new Sighting(
                one.source(),
                new Alert(alert.fingerprint(), alert.startsAt(), end, alert.clears(), alert.summary(), alert.labels()),
                later ? one.receivedAt() : other.receivedAt(),
                later ? other.lastSeen() : one.lastSeen(),
                one.times() + other.times(),
                null,
                null);
    }
}
