package onus.billing.month;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Issues the accounts of a batch in one transaction. Where the database refuses the documents of one of them, the batch is issued in halves
 * until that account stands alone as a flaw; all others get their invoices.
 */
@Component
class BatchIssuing {

    private final Transactions transactions;
    private final Contracts contracts;
    private final Batches batches;
    private final Periods periods;
    private final MonthsOfPlans months;
    private final Drafting drafting;
    private final Deciding deciding;
    private final MonthlyIssuing issuing;
    private final Inserts inserts;

    BatchIssuing(
            Transactions transactions,
            Contracts contracts,
            Batches batches,
            Periods periods,
            MonthsOfPlans months,
            Drafting drafting,
            Deciding deciding,
            MonthlyIssuing issuing,
            Inserts inserts) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.batches = batches;
        this.periods = periods;
        this.months = months;
        this.drafting = drafting;
        this.deciding = deciding;
        this.issuing = issuing;
        this.inserts = inserts;
    }

    /** Which batch. */
    record Place(UUID run, int round, int position) {}

    /** A batch that is issued, or of a round that is over, is left alone. */
    void issue(Place place, Instant now) {
        try {
            transactions.inRun(() -> open(place).map(it -> wholly(it, now)).isPresent());
        } catch (DataIntegrityViolationException refused) {
            var accounts =
                    transactions.inRun(() -> open(place).map(this::accounts).orElse(List.of()));
            part(place, accounts, now);
            transactions.inRun(
                    () -> open(place).map(it -> batches.issued(it, now)).isPresent());
        }
    }

    private boolean wholly(Batch batch, Instant now) {
        write(batch, accounts(batch), now);
        return batches.issued(batch, now);
    }

    private void inHalves(Place place, List<UUID> accounts, Instant now) {
        if (accounts.size() > 1) {
            var half = accounts.size() / 2;
            part(place, accounts.subList(0, half), now);
            part(place, accounts.subList(half, accounts.size()), now);
        }
    }

    /** A part is a transaction of its own; what an earlier attempt issued of it is billed already and makes no draft. */
    private void part(Place place, List<UUID> accounts, Instant now) {
        try {
            transactions.inRun(
                    () -> open(place).map(it -> write(it, accounts, now)).isPresent());
        } catch (DataIntegrityViolationException refused) {
            if (accounts.size() == 1) {
                var flaw = new Flaw(accounts.getFirst(), Flaw.Kind.REFUSED, "documents");
                transactions.inRun(
                        () -> open(place).map(it -> batches.addFlaw(it, flaw)).isPresent());
            }
            inHalves(place, accounts, now);
        }
    }

    private Optional<Batch> open(Place place) {
        return batches.lock(place.run(), place.round(), place.position()).filter(it -> !it.issued());
    }

    private List<UUID> accounts(Batch batch) {
        return months.between(batch.contract(), batch.first(), batch.last());
    }

    private boolean write(Batch batch, List<UUID> accounts, Instant now) {
        var found = drafting.of(accounts, batch.contract(), batch.month());
        found.flaws().forEach(it -> batches.addFlaw(batch, it));
        inserts.together(() -> {
            found.drafts().forEach(it -> charge(it, now));
            return true;
        });
        var bills = found.drafts().stream()
                .filter(it -> !it.totals().gross().isZero())
                .map(it -> new MonthlyIssuing.Addressed(it.bill(), it.customer()))
                .toList();
        var market = contracts.find(batch.contract()).orElseThrow().market();
        var gross = issuing.issue(bills, now).stream()
                .map(it -> it.paper().totals().gross())
                .reduce(Money.zero(market.currency()), Money::plus);
        return batches.add(batch, bills.size(), gross);
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
}
