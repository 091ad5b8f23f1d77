package onus.uptime.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The course of one episode: its real stretches in order, how often it came back, and whether it flaps. Computed from all that was ever told about
 * one thing, in whatever order and however often.
 */
public record Course(List<Stretch> stretches, int reopened, boolean flapping) {

    public Course {
        stretches = List.copyOf(stretches);
    }

    /**
     * Something told: down from, until, or only well since.
     *
     * @param to null while it lasts, or where nobody says
     * @param clears all is well since {@code from}
     */
    public record Told(Instant from, @Nullable Instant to, boolean clears) {}

    /** When it began. */
    public Instant from() {
        return stretches.getFirst().from();
    }

    /** When it was over; null while it lasts. */
    public @Nullable Instant to() {
        return stretches.getLast().to();
    }

    /** The episodes of one thing, oldest first. */
    public static List<Course> of(Collection<Told> told, FlapRule rule) {
        var all = new ArrayList<Course>();
        var current = new Building(rule);
        for (var stretch : stretches(told)) {
            if (!current.takes(stretch)) {
                all.add(current.built());
                current = new Building(rule);
            }
            current.add(stretch);
        }
        if (!current.stretches.isEmpty()) {
            all.add(current.built());
        }
        return List.copyOf(all);
    }

    /** One stretch for each start. It ends when it is said to; else when all is well again, or when the same thing is told anew as beginning. */
    static List<Stretch> stretches(Collection<Told> told) {
        var ends = new TreeMap<Instant, Optional<Instant>>();
        var clear = new TreeSet<Instant>();
        for (var it : told) {
            if (it.clears()) {
                clear.add(it.from());
            } else {
                ends.merge(it.from(), Optional.ofNullable(it.to()), Course::later);
            }
        }
        return ends.entrySet().stream()
                .map(it -> new Stretch(
                        it.getKey(),
                        it.getValue().orElseGet(() -> implied(it.getKey(), ends.navigableKeySet(), clear))))
                .toList();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() ? other : other.filter(it -> it.isAfter(one.get())).or(() -> one);
    }

    private static @Nullable Instant implied(Instant from, NavigableSet<Instant> starts, NavigableSet<Instant> clear) {
        var anew = starts.higher(from);
        var well = clear.ceiling(from);
        return well == null || (anew != null && anew.isBefore(well)) ? anew : well;
    }

    /** An episode that is still taking stretches. */
    private static final class Building {

        private final FlapRule rule;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Instant> returns = new ArrayList<>();
        private @Nullable Instant until;
        private boolean flapping;

        Building(FlapRule rule) {
            this.rule = rule;
        }

        boolean takes(Stretch next) {
            var window = flapping ? rule.flapping() : rule.window();
            return until == null || !next.from().isAfter(until.plus(window));
        }

        void add(Stretch next) {
            if (until != null && next.from().isAfter(until)) {
                returns.add(next.from());
                flapping |= isFlapping();
            }
            stretches.add(next);
            until = next.to() == null || (until != null && until.isAfter(next.to())) ? until : next.to();
        }

        private boolean isFlapping() {
            var nth = returns.size() - rule.flaps();
            return nth >= 0 && !returns.get(nth).plus(rule.flapping()).isBefore(returns.getLast());
        }

        Course built() {
            return new Course(stretches, returns.size(), flapping);
        }
    }
}
