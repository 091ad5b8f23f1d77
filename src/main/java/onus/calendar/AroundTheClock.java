package onus.calendar;

import java.time.Duration;
import java.time.Instant;

/** The clock that never stops: every second of every day counts. */
public record AroundTheClock() implements WorkingTime {

    public static final AroundTheClock CLOCK = new AroundTheClock();

    @Override
    public Duration elapsed(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Instant after(Instant start, Duration duration) {
        return start.plus(duration);
    }

    @Override
    public boolean counts(Instant at) {
        return true;
    }
}
