package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Days;
import onus.customer.Deciding.Made;
import onus.platform.Transactions;
import onus.settlement.Entitlement.By;
import onus.settlement.QuotaUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how many units of a month are held, and by which actions. */
@Component
public class Quotas {

    private final Transactions transactions;
    private final Coverages coverages;
    private final OrderedActions actions;

    Quotas(Transactions transactions, Coverages coverages, OrderedActions actions) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.actions = actions;
    }

    /** Of a month of the contract's zone, as it stands at an instant; empty where the contract has no plans. */
    public Optional<QuotaSheet> of(UUID account, YearMonth month, Instant now) {
        return transactions.inAccount(
                account, () -> coverages.at(account, now).flatMap(it -> sheet(account, month, within(month, it, now))));
    }

    /** The last instant of the month that has come: its plan has the month's quota. */
    private static Instant within(YearMonth month, Coverage coverage, Instant now) {
        var real = Days.of(month).in(coverage.terms().zone());
        if (now.isBefore(real.from())) {
            return real.from();
        }
        return now.isBefore(real.to()) ? now : real.to().minusNanos(1000);
    }

    private Optional<QuotaSheet> sheet(UUID account, YearMonth month, Instant at) {
        return coverages.at(account, at).map(coverage -> {
            var held = actions.in(account, month);
            var question = question(account, month, coverage, held);
            return new QuotaSheet(month, coverage.plan(), Made.of(question, coverage.terms()), held);
        });
    }

    private QuotaUse question(UUID account, YearMonth month, Coverage coverage, List<OrderedAction> held) {
        var paid = coverages.in(account, month).map(MonthOfPlans::stretches).orElse(List.of());
        return new QuotaUse(
                coverage.plan(),
                month,
                held.stream()
                        .filter(it -> it.by() == By.UNIT)
                        .map(Quotas::change)
                        .toList(),
                0,
                0,
                0,
                coverage.servers().size(),
                paid.isEmpty() ? null : later(paid.getFirst().from(), month.atDay(1)),
                paid.isEmpty()
                        ? null
                        : earlier(paid.getLast().to(), month.plusMonths(1).atDay(1)));
    }

    private static @Nullable LocalDate later(LocalDate day, LocalDate first) {
        return day.isAfter(first) ? day : null;
    }

    private static @Nullable LocalDate earlier(LocalDate day, LocalDate end) {
        return day.isBefore(end) ? day : null;
    }

    private static QuotaUse.Change change(OrderedAction action) {
        var reason = action.because();
        if (reason == null) {
            var state = action.isOpen() ? QuotaUse.State.OPEN : QuotaUse.State.DONE;
            return new QuotaUse.Change(action.orderedAt(), 1, state, false);
        }
        return switch (reason) {
            case CAUSED_BY_PROVIDER -> new QuotaUse.Change(action.orderedAt(), 1, QuotaUse.State.DONE, true);
            case CANCELLED_BEFORE_START, MERGED_DUPLICATE ->
                new QuotaUse.Change(action.orderedAt(), 1, QuotaUse.State.CANCELLED_BEFORE_START, false);
            case OUT_OF_SCOPE -> new QuotaUse.Change(action.orderedAt(), 1, QuotaUse.State.REJECTED, false);
        };
    }
}
