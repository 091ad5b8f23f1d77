package onus.billing.month;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.people.Asked;
import onus.people.Caller;
import onus.plan.MonthsOfPlans;
import onus.platform.Transactions;
import onus.platform.task.RecurringTask;
import org.springframework.stereotype.Component;

/**
 * Drafts a month by itself on the first morning after it, in the seller's zone. Issuing stays somebody's word: a number that is given cannot
 * be taken back.
 */
@Component
class MonthBegins implements RecurringTask {

    /** By then the night's work has decided the month's compensations and the last copies have told their size. */
    private static final LocalTime MORNING = LocalTime.of(4, 0);

    private static final Caller MONTH = new Caller.Machine("month");

    private final Transactions transactions;
    private final Contracts contracts;
    private final MonthsOfPlans months;
    private final Runs runs;
    private final MonthlyBilling billing;

    MonthBegins(
            Transactions transactions, Contracts contracts, MonthsOfPlans months, Runs runs, MonthlyBilling billing) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.months = months;
        this.runs = runs;
        this.billing = billing;
    }

    @Override
    public String kind() {
        return "month-begins";
    }

    /** The earliest first morning of any seller; where nobody sells plans, a day later it is asked again. */
    @Override
    public Instant next(Instant after) {
        return sellers()
                .map(it -> next(after, it.market().zone()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> after.plus(1, ChronoUnit.DAYS));
    }

    static Instant next(Instant after, ZoneId zone) {
        var month = YearMonth.from(after.atZone(zone));
        var morning = morning(month, zone);
        return morning.isAfter(after) ? morning : morning(month.plusMonths(1), zone);
    }

    private static Instant morning(YearMonth month, ZoneId zone) {
        return month.atDay(1).atTime(MORNING).atZone(zone).toInstant();
    }

    /** A month that somebody has begun before is theirs; an installation without subscribers has nothing to draft. */
    @Override
    public void run(Instant due, Instant now) {
        sellers().toList().forEach(contract -> {
            var zone = contract.market().zone();
            var month = YearMonth.from(due.atZone(zone)).minusMonths(1);
            var wanted = !morning(month.plusMonths(1), zone).isAfter(due)
                    && transactions.inRun(() -> months.anySubscriber(contract.key())
                            && runs.of(contract.key(), month).isEmpty());
            if (wanted) {
                billing.begin(contract.key(), month, Asked.now(MONTH, now));
            }
        });
    }

    private Stream<Contract> sellers() {
        return contracts.keys().stream()
                .flatMap(key -> contracts.find(key).stream())
                .filter(MonthlyBilling::sellsPlans);
    }
}
