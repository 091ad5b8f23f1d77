package onus.uptime.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.uptime.alert.Matchers.Label;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What monitors said, as the desk reads it; and the desk's word on which service an alert means, for now and for ever. */
@Component
public class Assigning {

    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final Sightings sightings;
    private final Sources sources;
    private final Matchers matchers;
    private final Inbox inbox;
    private final Tasks tasks;

    Assigning(
            Transactions transactions,
            Sightings sightings,
            Sources sources,
            Matchers matchers,
            Inbox inbox,
            Tasks tasks) {
        this.transactions = transactions;
        this.sightings = sightings;
        this.sources = sources;
        this.matchers = matchers;
        this.inbox = inbox;
        this.tasks = tasks;
    }

    /**
     * A thing that a monitor watches and that means a service.
     *
     * @param label the label whose value means it from now on; null where only the fingerprint does
     */
    public record Meant(
            UUID source, String fingerprint, @Nullable String label, Target service) {}

    /** Answers how many things are assigned by it. Their alerts are worked as if they had been known from the beginning. */
    public Ruling<Integer> assign(Meant meant, Asked asked) {
        return transactions.central(() -> {
            var some = sightings.unmatched(meant.source(), meant.fingerprint(), 1);
            var foreign = sources.find(meant.source())
                    .filter(it -> it.account() != null
                            && !it.account().equals(meant.service().account()));
            if (foreign.isPresent()) {
                return Ruling.denied(SourceRefusal.FOREIGN_SERVICE);
            }
            return some.isEmpty()
                    ? Ruling.denied(SourceRefusal.NOTHING_TO_ASSIGN)
                    : assign(meant, some.getFirst(), asked);
        });
    }

    private Ruling<Integer> assign(Meant meant, Sighting one, Asked asked) {
        var name = meant.label() == null ? Matching.FINGERPRINT : meant.label();
        var value = meant.label() == null
                ? meant.fingerprint()
                : one.alert().labels().get(meant.label());
        if (value == null) {
            return Ruling.denied(SourceRefusal.NOTHING_TO_ASSIGN);
        }
        matchers.put(new Label(meant.source(), name, value), meant.service(), asked.person(), asked.at());
        var things = things(meant, name, value);
        for (var fingerprint : things) {
            sightings.assign(meant.source(), fingerprint, meant.service());
            tasks.move(Tracking.task(meant.service(), meant.source(), fingerprint), asked.at());
        }
        return Ruling.granted(things.size());
    }

    /** Sets aside what a thing was told of so far and fits no service; answers how many alerts. The next one of its kind is on the list again. */
    public Ruling<Integer> dismiss(UUID source, String fingerprint, Asked asked) {
        return transactions.central(() -> {
            var dismissed = sightings.dismiss(source, fingerprint, asked.person(), asked.at());
            return dismissed == 0 ? Ruling.denied(SourceRefusal.NOTHING_TO_ASSIGN) : Ruling.granted(dismissed);
        });
    }

    private List<String> things(Meant meant, String label, String value) {
        if (label.equals(Matching.FINGERPRINT)) {
            return List.of(value);
        }
        return sightings.unmatched(meant.source(), null, MOST).stream()
                .filter(it -> value.equals(it.alert().labels().get(label)))
                .map(it -> it.alert().fingerprint())
                .distinct()
                .toList();
    }

    /** What could not be read, the newest first. */
    public List<Unread> unreadable(int most) {
        return transactions.central(() -> {
            var all = new ArrayList<Unread>();
            inbox.unreadable(most)
                    .forEach(it -> all.add(new Unread(it.source(), it.why(), it.excerpt(), it.receivedAt())));
            return all;
        });
    }

    /** A part of a message that could not be read: a code that says why, and its beginning. */
    public record Unread(UUID source, String why, String excerpt, Instant receivedAt) {}

    /** How many accepted alerts wait to be worked off, about. */
    public long waiting() {
        return transactions.central(inbox::waiting);
    }
}
