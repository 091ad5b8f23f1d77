package onus.clock;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How soon somebody reacted to the tickets that came in within a month, counted in the hours that each promise counts.
 *
 * @param plan empty for all plans together
 * @param target under which the mean is to be; a published figure, no promise for the single ticket
 * @param tickets how many had a promise; those nobody waits for any more are left out
 * @param answered how many of them have been reacted to
 * @param figures empty where too few answers of too few customers would show a single one
 */
public record Average(
        YearMonth month,
        String contract,
        Optional<String> plan,
        Optional<Duration> target,
        long tickets,
        long answered,
        Optional<Figures> figures) {

    /** Fewer answers than these say nothing and could be somebody's. */
    public static final int FEWEST_ANSWERS = 5;

    /** Fewer customers than these could know each other's. */
    public static final int FEWEST_CUSTOMERS = 3;

    /**
     * The figures of the answers, in microseconds.
     *
     * @param mean rounded down
     * @param met how many answers came in the promised time
     */
    public record Figures(Duration mean, Duration median, Duration p95, long met) {}

    /** Whether the mean is under its target; empty where there is no target or no mean. */
    public Optional<Boolean> reached() {
        return target.flatMap(most -> figures.map(it -> it.mean().compareTo(most) < 0));
    }
}
