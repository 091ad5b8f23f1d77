package onus.billing.month;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.Contracts;
import onus.plan.MonthsOfPlans;
import onus.platform.Transactions;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Does the work of a batch when its task comes: what was done is done wholly, and once. */
@Component
class BatchWork {

    private final Transactions transactions;
    private final Contracts contracts;
    private final Runs runs;
    private final Batches batches;
    private final MonthsOfPlans months;
    private final Drafting drafting;
    private final BatchIssuing issuing;

    BatchWork(
            Transactions transactions,
            Contracts contracts,
            Runs runs,
            Batches batches,
            MonthsOfPlans months,
            Drafting drafting,
            BatchIssuing issuing) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.runs = runs;
        this.batches = batches;
        this.months = months;
        this.drafting = drafting;
        this.issuing = issuing;
    }

    /** Computes the drafts of a batch and keeps their sums; a batch that is drafted, or of a round that is over, is left alone. */
    void draft(UUID run, int round, int position, Instant now) {
        transactions.inRun(() -> {
            batches.lock(run, round, position).filter(it -> !it.drafted()).ifPresent(it -> draft(it, now));
            return true;
        });
        settle(run, now);
    }

    private void draft(Batch batch, Instant now) {
        var found = drafts(batch);
        var nothing = nothing(batch);
        var net = found.drafts().stream().map(it -> it.totals().net()).reduce(nothing, Money::plus);
        note(batch, found.flaws());
        batches.drafted(batch, found.drafts().size(), net, now);
    }

    /** Issues a batch; once, however often it is asked for. */
    void issue(UUID run, int round, int position, Instant now) {
        issuing.issue(new BatchIssuing.Place(run, round, position), now);
        settle(run, now);
    }

    private Drafts drafts(Batch batch) {
        var accounts = months.between(batch.contract(), batch.first(), batch.last());
        return drafting.of(accounts, batch.contract(), batch.month());
    }

    private void note(Batch batch, List<Flaw> flaws) {
        flaws.forEach(it -> batches.addFlaw(batch, it));
    }

    private Money nothing(Batch batch) {
        var market = contracts.find(batch.contract()).orElseThrow().market();
        return Money.zero(market.currency());
    }

    /** After the batch is committed: whoever finishes last sees that no other is left. */
    private void settle(UUID run, Instant now) {
        transactions.central(() -> {
            runs.lock(run);
            runs.settle(run, now);
        });
    }
}
