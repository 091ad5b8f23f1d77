package onus.people;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets somebody do something so many times in a period, and again as the period passes; keeps the last ten thousand in mind. */
public final class Throttle {

    private static final int REMEMBERED = 10_000;

    private final long times;
    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Throttle(long times, Duration period) {
        this.times = times;
        this.period = period;
    }

    /**
     * What is left after taking one.
     *
     * @param granted whether there was one to take
     * @param untilNext until there is one again
     * @param untilAll until all are there again
     */
    public record Taken(boolean granted, long remaining, Duration untilNext, Duration untilAll) {}

    public Taken take(String who) {
        var probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Gives back one that did not count. */
    public void giveBack(String who) {
        bucket(who).addTokens(1);
    }

    public long times() {
        return times;
    }

    public Duration period() {
        return period;
    }

    private Bucket bucket(String who) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    who,
                    _ -> Bucket.builder()
                            .addLimit(it -> it.capacity(times).refillGreedy(times, period))
                            .build());
        }
    }
}
