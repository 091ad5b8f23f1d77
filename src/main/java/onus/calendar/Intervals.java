package onus.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that neither overlap nor touch, earliest first: whatever was said twice counts once. */
public final class Intervals {

    public static final Intervals NONE = new Intervals(List.of());

    private final List<Interval> parts;

    private Intervals(List<Interval> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Any intervals in any order, united. */
    public static Intervals united(Collection<Interval> any) {
        if (any.isEmpty()) {
            return NONE;
        }
        var sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparing(Interval::from));
        var parts = new ArrayList<Interval>(sorted.size());
        for (var next : sorted) {
            append(parts, next);
        }
        return new Intervals(parts);
    }

    private static void append(List<Interval> parts, Interval next) {
        if (next.isEmpty()) {
            return;
        }
        if (parts.isEmpty() || next.from().isAfter(parts.getLast().to())) {
            parts.add(next);
        } else if (next.to().isAfter(parts.getLast().to())) {
            parts.add(new Interval(parts.removeLast().from(), next.to()));
        }
    }

    public List<Interval> parts() {
        return parts;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What of these lies inside the window. */
    public Intervals cut(Interval window) {
        var inside = new ArrayList<Interval>(parts.size());
        for (var part : parts) {
            var from = later(part.from(), window.from());
            var to = earlier(part.to(), window.to());
            if (from.isBefore(to)) {
                inside.add(new Interval(from, to));
            }
        }
        return new Intervals(inside);
    }

    /** What of these lies outside the others. */
    public Intervals minus(Intervals others) {
        if (parts.isEmpty() || others.parts.isEmpty()) {
            return this;
        }
        var left = new ArrayList<Interval>(parts.size());
        for (var part : parts) {
            subtract(part, others, left);
        }
        return new Intervals(left);
    }

    private static void subtract(Interval part, Intervals others, List<Interval> left) {
        var from = part.from();
        for (var other : others.parts) {
            if (!other.from().isBefore(part.to())) {
                break;
            }
            if (other.from().isAfter(from)) {
                left.add(new Interval(from, other.from()));
            }
            from = later(from, other.to());
        }
        if (from.isBefore(part.to())) {
            left.add(new Interval(from, part.to()));
        }
    }

    /** Those of at least this length. */
    public Intervals lasting(Duration atLeast) {
        return atLeast.isZero()
                ? this
                : new Intervals(parts.stream()
                        .filter(it -> it.length().compareTo(atLeast) >= 0)
                        .toList());
    }

    /** Real time in all of them together. */
    public Duration total() {
        var total = Duration.ZERO;
        for (var part : parts) {
            total = total.plus(part.length());
        }
        return total;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Intervals it && parts.equals(it.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
