package onus.calendar;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of real time: its first instant belongs to it, its end does not. */
public record Interval(Instant from, Instant to) {

    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An interval cannot end at " + to + ", before it starts at " + from);
        }
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
