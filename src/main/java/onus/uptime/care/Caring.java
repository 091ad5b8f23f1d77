package onus.uptime.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.calendar.Days;
import onus.people.Asked;
import onus.people.Caller;
import onus.plan.Coverages;
import onus.plan.MonthOfPlans;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Keeps the daily care of covered servers: what was found, and the days nobody looked. */
@Component
public class Caring {

    private static final Caller CARE = new Caller.Machine("care");

    private final Transactions transactions;
    private final Coverages coverages;
    private final CareChecks checks;

    Caring(Transactions transactions, Coverages coverages, CareChecks checks) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.checks = checks;
    }

    /** What somebody saw. */
    public record Look(LocalDate day, CareResult result, String found) {}

    /** Notes a look; one a day, also of a day that was missed. */
    public Ruling<CareCheck> note(UUID account, UUID service, Look look, Asked asked) {
        return transactions.inAccount(account, () -> {
            var plans = coverages.in(account, YearMonth.from(look.day()));
            if (plans.filter(it -> isOwed(it, service, look.day())).isEmpty()) {
                return CareRefusal.NOT_COVERED.because();
            }
            if (look.day().isAfter(plans.get().terms().dayOf(asked.at()))) {
                return CareRefusal.NOT_YET.because();
            }
            var by = asked.by().principal();
            var check = new CareCheck(account, service, look.day(), look.result(), look.found(), by, asked.at());
            return checks.add(check) ? Ruling.granted(check) : CareRefusal.ALREADY_NOTED.because();
        });
    }

    /** The day is over: if a look was owed and nobody looked, it is noted as missed. Safe to repeat. */
    void dayIsOver(UUID account, UUID service, LocalDate day, Instant now) {
        transactions.inAccount(account, () -> {
            var owed = coverages
                    .in(account, YearMonth.from(day))
                    .filter(it -> isOwed(it, service, day))
                    .isPresent();
            var looked =
                    !checks.of(account, service, new Days(day, day.plusDays(1))).isEmpty();
            if (owed && !looked) {
                checks.add(new CareCheck(account, service, day, CareResult.MISSED, "", CARE.principal(), now));
            }
        });
    }

    private static boolean isOwed(MonthOfPlans plans, UUID service, LocalDate day) {
        return new OwedCare(plans).days(service).contains(day);
    }

    /** The days of a month on which a look is owed, up to today; empty where no plan with care covers the service. */
    public Optional<CareMonth> of(UUID account, UUID service, YearMonth month, Instant now) {
        return transactions.inAccount(
                account,
                () -> coverages
                        .in(account, month)
                        .filter(it -> !new OwedCare(it).days(service).isEmpty())
                        .map(it -> seen(account, service, it, now)));
    }

    private CareMonth seen(UUID account, UUID service, MonthOfPlans plans, Instant now) {
        var byDay = checks.of(account, service, Days.of(plans.month())).stream()
                .collect(Collectors.groupingBy(CareCheck::day));
        var today = plans.terms().dayOf(now);
        var days = new OwedCare(plans)
                .days(service).stream()
                        .filter(it -> !it.isAfter(today))
                        .map(it -> new CareMonth.Day(it, byDay.getOrDefault(it, List.of()), it.isBefore(today)))
                        .toList();
        return new CareMonth(plans.month(), plans.terms().zone(), days);
    }
}
