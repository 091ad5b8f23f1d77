package onus.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import onus.journal.Sealing;
import onus.platform.task.RecurringTask;
import org.springframework.stereotype.Component;

/** Seals the journal every night, ten minutes after the day has ended in UTC. */
@Component
class DailySeal implements RecurringTask {

    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(10);

    private final Sealing sealing;
    private final Transactions transactions;

    DailySeal(Sealing sealing, Transactions transactions) {
        this.sealing = sealing;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return "journal-seal";
    }

    @Override
    public Instant next(Instant after) {
        var today = after.truncatedTo(ChronoUnit.DAYS).plus(AFTER_MIDNIGHT);
        return today.isAfter(after) ? today : today.plus(Duration.ofDays(1));
    }

    @Override
    public void run(Instant due, Instant now) {
        var day = LocalDate.ofInstant(due, ZoneOffset.UTC).minusDays(1);
        transactions.central(() -> sealing.seal(day, now));
    }
}
