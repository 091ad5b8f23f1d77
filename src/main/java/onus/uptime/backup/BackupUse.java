package onus.uptime.backup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Days;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.customer.Deciding;
import onus.plan.Coverages;
import onus.plan.MonthOfPlans;
import onus.plan.MonthsOfPlans;
import onus.platform.Transactions;
import onus.settlement.BackupFee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a month's backup costs: the copies of covered servers, while a plan that contains backup covered them. */
@Component
public class BackupUse {

    private final Transactions transactions;
    private final Coverages coverages;
    private final Contracts contracts;
    private final MonthsOfPlans months;
    private final Usages usages;

    BackupUse(
            Transactions transactions, Coverages coverages, Contracts contracts, MonthsOfPlans months, Usages usages) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.contracts = contracts;
        this.months = months;
        this.usages = usages;
    }

    /**
     * Backup of a month, priced and not kept yet: whoever charges it keeps the verdict.
     *
     * @param order the order of the plan that contains it; null where none of the month's plans was ordered
     * @param made refused where the contract sells no backup
     */
    public record Month(
            ContractVersion version,
            YearMonth month,
            @Nullable UUID order,
            Deciding.Made<BackupFee.Answer> made) {}

    /** All of an account's backup in a month of the contract's zone; empty where the contract has no plans. */
    public Optional<Month> in(UUID account, YearMonth month) {
        return transactions.inAccount(
                account,
                () -> coverages.in(account, month).map(plans -> priced(plans, usages.of(account, window(plans)))));
    }

    /** That of one server; the sum over all servers may differ from the account's by rounding. */
    public Optional<Month> of(UUID account, UUID service, YearMonth month) {
        return transactions.inAccount(
                account,
                () -> coverages
                        .in(account, month)
                        .map(plans -> priced(plans, usages.of(account, service, window(plans)))));
    }

    /** That of many accounts, in one visit inside the caller's transaction; accounts that used none are left out. */
    public Map<UUID, Month> in(Collection<UUID> accounts, String contract, YearMonth month) {
        var zone = contracts.find(contract).orElseThrow().market().zone();
        var copies = usages.of(accounts, Days.of(month).in(zone));
        var plansOf = months.in(copies.keySet(), contract, month);
        var used = new HashMap<UUID, Month>();
        plansOf.forEach((account, plans) -> used.put(account, priced(plans, copies.getOrDefault(account, List.of()))));
        return used;
    }

    private static Interval window(MonthOfPlans plans) {
        return Days.of(plans.month()).in(plans.terms().zone());
    }

    private static Month priced(MonthOfPlans plans, List<Usage> all) {
        var question = new BackupFee(segments(plans, all));
        return new Month(plans.terms(), plans.month(), order(plans), Deciding.Made.of(question, plans.terms()));
    }

    private static @Nullable UUID order(MonthOfPlans plans) {
        UUID order = null;
        for (var stretch : plans.stretches()) {
            order = contains(plans, stretch) && stretch.order() != null ? stretch.order() : order;
        }
        return order;
    }

    private static boolean contains(MonthOfPlans plans, MonthOfPlans.Stretch stretch) {
        var terms = plans.terms().terms().backup();
        return terms != null && terms.plans().contains(stretch.plan());
    }

    private static List<BackupFee.Segment> segments(MonthOfPlans plans, List<Usage> all) {
        var segments = new ArrayList<BackupFee.Segment>();
        for (var stretch : plans.stretches()) {
            if (contains(plans, stretch)) {
                for (var cover : stretch.servers()) {
                    var window = stretch.days()
                            .cut(cover.from(), cover.to())
                            .in(plans.terms().zone());
                    all.stream()
                            .filter(it -> it.service().equals(cover.service()))
                            .forEach(it -> add(segments, it, window));
                }
            }
        }
        return segments;
    }

    private static void add(List<BackupFee.Segment> segments, Usage usage, Interval window) {
        for (var part : Intervals.united(List.of(usage.time())).cut(window).parts()) {
            segments.add(new BackupFee.Segment(usage.gigabytes(), part.from(), part.to()));
        }
    }
}
