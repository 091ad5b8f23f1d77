package onus.uptime.care;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.plan.MonthOfPlans;
import onus.plan.MonthsOfPlans;
import onus.platform.Transactions;
import onus.platform.task.RecurringTask;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Every morning winds the day's clock of each server that is owed a look: it rings when the day is over. */
@Component
class CareRounds implements RecurringTask {

    private static final Duration MORNING = Duration.ofHours(3);
    private static final int PAGE = 500;

    private final Contracts contracts;
    private final MonthsOfPlans months;
    private final Transactions transactions;
    private final Tasks tasks;

    CareRounds(Contracts contracts, MonthsOfPlans months, Transactions transactions, Tasks tasks) {
        this.contracts = contracts;
        this.months = months;
        this.transactions = transactions;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "daily-care-rounds";
    }

    @Override
    public Instant next(Instant after) {
        var today = after.truncatedTo(ChronoUnit.DAYS).plus(MORNING);
        return today.isAfter(after) ? today : today.plus(Duration.ofDays(1));
    }

    @Override
    public boolean makesUpForMissed() {
        return false;
    }

    @Override
    public void run(Instant due, Instant now) {
        contracts.keys().stream()
                .flatMap(it -> contracts.find(it).stream())
                .filter(it -> it.at(now)
                        .filter(version -> version.terms().plans() != null)
                        .isPresent())
                .forEach(it -> run(it, now));
    }

    private void run(Contract contract, Instant now) {
        var month = YearMonth.from(now.atZone(contract.market().zone()));
        var pages = transactions.inRun(() -> months.subscribers(contract.key(), PAGE));
        pages.forEach(page -> transactions.inRun(() -> {
            months.in(page, contract.key(), month).forEach((account, plans) -> wind(account, plans, now));
            return page.size();
        }));
    }

    private void wind(UUID account, MonthOfPlans plans, Instant now) {
        var today = plans.terms().dayOf(now);
        var end = today.plusDays(1).atStartOfDay(plans.terms().zone()).toInstant();
        new OwedCare(plans)
                .servers(today)
                .forEach(it -> tasks.schedule(new TaskKey(DayEnds.KIND, account, it, today.toString()), end));
    }
}
