package onus.uptime.known;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a known incident reaches, and how far telling has got.
 *
 * @param told customers who know that it began
 * @param ended customers who know what it was
 * @param lately customers who were told something in the last minute
 */
public record Reach(long customers, long services, long told, long ended, long lately) {

    /** The time in which {@code lately} counts. */
    static final Duration PACE = Duration.ofMinutes(1);

    /** Customers who are still to be told, that it began or what it was. */
    public long left(boolean over) {
        return customers - (over ? ended : told);
    }

    /** How long the rest takes at the pace of the last minute; unknown when nobody was told in it, and when there is no rest. */
    public Optional<Duration> remaining(boolean over) {
        return left(over) == 0 || lately == 0
                ? Optional.empty()
                : Optional.of(PACE.multipliedBy(left(over)).dividedBy(lately));
    }
}
