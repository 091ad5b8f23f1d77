package onus.billing.month;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import onus.reason.Coded;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The bills of one month under one contract.
 *
 * @param round begun again, it looks for what is missing since
 */
public record MonthlyRun(
        UUID id,
        String contract,
        YearMonth month,
        int round,
        State state,
        Instant begunAt,
        @Nullable Instant issuedAt,
        @Nullable Instant finishedAt,
        Progress progress) {

    /** How far it is. Nothing is issued before somebody has seen the drafts. */
    public enum State implements Coded {
        DRAFTING,
        DRAFTED,
        ISSUING,
        DONE
    }

    /**
     * What is done of this round.
     *
     * @param done batches finished in the present state
     */
    public record Progress(
            int batches, int done, int accounts, int drafts, Money net, int invoices, Money gross, int flaws) {}

    public boolean working() {
        return switch (state) {
            case DRAFTING, ISSUING -> true;
            case DRAFTED, DONE -> false;
        };
    }

    /** How long the rest will take if it goes on as it went; unknown before the first batch and when there is no rest. */
    public Optional<Duration> remaining(Instant now) {
        var since = state == State.ISSUING && issuedAt != null ? issuedAt : begunAt;
        if (!working() || progress.done() == 0) {
            return Optional.empty();
        }
        var spent = Duration.between(since, now);
        return Optional.of(
                spent.multipliedBy((long) progress.batches() - progress.done()).dividedBy(progress.done()));
    }
}
