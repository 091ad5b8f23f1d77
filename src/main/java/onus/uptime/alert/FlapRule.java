package onus.uptime.alert;

import java.time.Duration;
import onus.contract.DeskTerms;
import org.jspecify.annotations.Nullable;

/**
 * When an alert that comes back is still the same episode.
 *
 * @param window coming back within it reopens
 * @param flaps so many reopenings within {@code flapping} make an episode that flaps and stays open for so long after each end
 * @param staleAfter repeats missed before an open alert is called stale
 */
public record FlapRule(Duration window, int flaps, Duration flapping, int staleAfter) {

    /** Where a contract says nothing. */
    static final FlapRule USUAL = new FlapRule(Duration.ofMinutes(10), 3, Duration.ofMinutes(30), 3);

    static FlapRule of(DeskTerms.@Nullable Monitoring terms) {
        return terms == null
                ? USUAL
                : new FlapRule(
                        Duration.ofMinutes(terms.reopenMinutes()),
                        terms.flappingReopenings(),
                        Duration.ofMinutes(terms.flappingMinutes()),
                        terms.staleAfterRepeats());
    }
}
