package onus.uptime.compensation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import onus.calendar.Days;
import onus.plan.Coverages;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.uptime.outage.OutageNoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Winds the clock that decides a month when it is over: one task for an account and month with an outage, and another for each late correction. */
@Component
class MonthEnds implements TaskHandler {

    private static final String KIND = "compensation";

    private final Tasks tasks;
    private final Coverages coverages;
    private final Compensating compensating;

    MonthEnds(Tasks tasks, Coverages coverages, Compensating compensating) {
        this.tasks = tasks;
        this.coverages = coverages;
        this.compensating = compensating;
    }

    /** An outage that lasts into the next month is found by that month's first day, when this month's clock rings. */
    @EventListener
    void on(OutageNoted noted) {
        coverages.at(noted.account(), noted.at()).ifPresent(coverage -> {
            var terms = coverage.terms();
            var last = YearMonth.from(terms.dayOf(noted.touches().to()));
            for (var month = YearMonth.from(terms.dayOf(noted.touches().from()));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                schedule(noted, month, Days.of(month).in(terms.zone()).to());
            }
        });
    }

    private void schedule(OutageNoted noted, YearMonth month, Instant end) {
        var late = !noted.at().isBefore(end);
        var occurrence = late ? month + "/" + noted.outage() : month.toString();
        tasks.schedule(key(noted.account(), occurrence), late ? noted.at() : end);
    }

    private static TaskKey key(UUID account, String occurrence) {
        return new TaskKey(KIND, account, account, occurrence);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var month = YearMonth.parse(key.occurrence().split("/", 2)[0]);
        compensating.decide(key.account(), month, Compensating.Cause.MONTH_ENDED, now);
        if (compensating.lasts(key.account(), month)) {
            coverages
                    .at(key.account(), now)
                    .ifPresent(it -> tasks.schedule(
                            key(key.account(), month.plusMonths(1).toString()),
                            Days.of(month.plusMonths(1)).in(it.terms().zone()).to()));
        }
    }
}
