package onus.uptime.stop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a server is not meant to run. It is never edited: a better one supersedes it.
 *
 * @param to the first instant it is meant to run again; null while nobody has said when
 * @param retracted whether it says that the one it supersedes is off
 */
public record Stop(
        UUID account,
        UUID id,
        UUID service,
        Instant from,
        @Nullable Instant to,
        boolean retracted,
        String reason,
        String by,
        Instant at,
        @Nullable UUID supersedes) {

    /** Its time until an instant: one without an end lasts until then. */
    public Interval until(Instant end) {
        var stop = to == null || to.isAfter(end) ? end : to;
        return new Interval(from, stop.isBefore(from) ? from : stop);
    }

    /** The part of it that is over at an instant. */
    private Intervals passed(Instant now) {
        return retracted || !from.isBefore(now) ? Intervals.NONE : Intervals.united(List.of(until(now)));
    }

    /**
     * Whether this may be said now. What has passed stays as it was told: nobody calls an outage a stop afterwards, and nobody makes a month
     * shorter that has been measured.
     *
     * @param before what it supersedes
     */
    boolean leavesThePast(@Nullable Stop before, Instant now) {
        return passed(now).equals(before == null ? Intervals.NONE : before.passed(now));
    }
}
