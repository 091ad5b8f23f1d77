package onus.desk.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onus.desk.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one side had to do something and the other waited.
 *
 * @param turn whose turn it was
 * @param until null while it still lasts
 */
public record Wait(Turn turn, Instant from, @Nullable Instant until) {

    /** Elapsed time; what still lasts is counted up to now. */
    public Duration length(Instant now) {
        return Duration.between(from, until == null ? now : until);
    }

    /** All the time in which it was this side's turn. */
    public static Duration sum(List<Wait> waits, Turn turn, Instant now) {
        return waits.stream()
                .filter(it -> it.turn() == turn)
                .map(it -> it.length(now))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
