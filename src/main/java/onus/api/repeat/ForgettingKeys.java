package onus.api.repeat;

import java.time.Duration;
import java.time.Instant;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import onus.platform.task.RecurringTask;
import org.springframework.stereotype.Component;

/** Once a day the answers of the day before yesterday are forgotten; whoever sends again does so sooner. */
@Component
final class ForgettingKeys implements RecurringTask {

    private static final Duration KEPT = Duration.ofHours(48);

    private final Transactions transactions;
    private final Keys keys;
    private final SystemClock clock;

    ForgettingKeys(Transactions transactions, Keys keys, SystemClock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "keys.forget";
    }

    @Override
    public Instant next(Instant after) {
        return after.plus(Duration.ofDays(1));
    }

    @Override
    public void run(Instant due, Instant now) {
        transactions.central(() -> {
            keys.forget(clock.instant().minus(KEPT));
        });
    }

    @Override
    public boolean makesUpForMissed() {
        return false;
    }
}
