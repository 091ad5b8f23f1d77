package onus.billing.month;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.billing.Charge;
import onus.billing.MonthlyIssuing;
import onus.contract.Contracts;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.plan.MonthsOfPlans;
import onus.platform.Inserts;
import onus.platform.Transactions;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Drafts and issues the accounts of a batch, each in one transaction: what was done is done wholly, and once. */
@Component
class BatchWork {

    private final Transactions transactions;
    private final Contracts contracts;
    private final Runs runs;
    private final Batches batches;
    private final Periods periods;
    private final MonthsOfPlans months;
    private final Drafting drafting;
    private final Deciding deciding;
    private final MonthlyIssuing issuing;
    private final Inserts inserts;

    BatchWork(
            Transactions transactions,
            Contracts contracts,
            Runs runs,
            Batches batches,
            Periods periods,
            MonthsOfPlans months,
            Drafting drafting,
            Deciding deciding,
            MonthlyIssuing issuing,
            Inserts inserts) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.runs = runs;
        this.batches = batches;
        this.periods = periods;
        this.months = months;
        this.drafting = drafting;
        this.deciding = deciding;
        this.issuing = issuing;
        this.inserts = inserts;
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
        transactions.inRun(() -> {
            batches.lock(run, round, position).filter(it -> !it.issued()).ifPresent(it -> issue(it, now));
            return true;
        });
        settle(run, now);
    }

    private void issue(Batch batch, Instant now) {
        var found = drafts(batch);
        note(batch, found.flaws());
        inserts.together(() -> {
            found.drafts().forEach(it -> charge(it, now));
            return true;
        });
        var bills = found.drafts().stream()
                .filter(it -> !it.totals().gross().isZero())
                .map(it -> new MonthlyIssuing.Addressed(it.bill(), it.customer()))
                .toList();
        var gross = issuing.issue(bills, now).stream()
                .map(it -> it.paper().totals().gross())
                .reduce(nothing(batch), Money::plus);
        batches.issued(batch, bills.size(), gross, now);
    }

    private Drafts drafts(Batch batch) {
        var accounts = months.between(batch.contract(), batch.first(), batch.last());
        return drafting.of(accounts, batch.contract(), batch.month());
    }

    private void charge(Draft draft, Instant now) {
        var account = draft.customer().account();
        for (var piece : draft.pieces()) {
            var verdict = deciding.keep(
                    new Thing(account, "account", account), piece.due().made(), now);
            for (var line : piece.lines()) {
                issuing.charge(new Charge(account, verdict, null, line, line.net(), draft.completedAt()), now);
            }
            periods.add(account, draft.month(), piece.due().key(), verdict);
        }
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
