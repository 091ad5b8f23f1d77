package onus.clock.duty;

import java.time.Instant;
import java.util.UUID;
import onus.calendar.Interval;
import onus.ticket.Line;

/**
 * A stretch of time in which a person of a line can be called.
 *
 * @param rank the lowest is called first, the next when nobody answers
 */
public record Shift(UUID id, Line line, UUID person, int rank, Instant from, Instant to) {

    Interval interval() {
        return new Interval(from, to);
    }
}
