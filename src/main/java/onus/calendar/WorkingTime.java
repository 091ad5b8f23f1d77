package onus.calendar;

import java.time.Duration;
import java.time.Instant;

/** A clock that counts only some of the real time. */
public sealed interface WorkingTime permits AroundTheClock, BusinessHours {

    /** Working time between two instants; zero if {@code to} is not later. */
    Duration elapsed(Instant from, Instant to);

    /** The first instant at which so much working time has elapsed since {@code start}; {@code start} itself if nothing is asked. */
    Instant after(Instant start, Duration duration);

    /** Whether the clock counts at this instant. */
    boolean counts(Instant at);

    /** The same with the clock stopped during the pauses; a pause outside working time costs nothing. */
    default Instant after(Instant start, Duration duration, Intervals pauses) {
        var from = start;
        var left = duration;
        for (var pause : pauses.parts()) {
            if (pause.to().isAfter(from)) {
                var running = elapsed(from, pause.from());
                if (left.compareTo(running) <= 0) {
                    return after(from, left);
                }
                left = left.minus(running);
                from = pause.to();
            }
        }
        return after(from, left);
    }
}
