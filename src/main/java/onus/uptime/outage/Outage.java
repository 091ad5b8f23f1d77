package onus.uptime.outage;

import java.time.Instant;
import java.util.UUID;
import onus.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a server was down. It is never edited: a better one supersedes it.
 *
 * @param to the first instant it was up again; null while it is down
 * @param supersedes the one it corrects or ends
 */
public record Outage(
        UUID account,
        UUID id,
        UUID service,
        Instant from,
        @Nullable Instant to,
        Effect effect,
        Told told,
        @Nullable UUID supersedes) {

    /**
     * Who says so, and why.
     *
     * @param episode what a monitor saw; null if only a person knows
     * @param proposal approved by a second person; null for what a monitor saw
     */
    public record Told(
            String reason,
            String by,
            Instant at,
            @Nullable UUID episode,
            @Nullable UUID proposal) {}

    /** Its time until an instant: one that is still open lasts until then. */
    Interval until(Instant end) {
        var stop = to == null || to.isAfter(end) ? end : to;
        return new Interval(from, stop.isBefore(from) ? from : stop);
    }
}
