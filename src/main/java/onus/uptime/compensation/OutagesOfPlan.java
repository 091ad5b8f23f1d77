package onus.uptime.compensation;

import java.time.Instant;
import java.util.UUID;
import onus.calendar.Days;
import onus.calendar.Intervals;
import onus.customer.Standings;
import onus.plan.Cover;
import onus.plan.MonthOfPlans;
import onus.reason.Ruling;
import onus.settlement.CompensationOf;
import onus.uptime.outage.MeasuredMonth;
import onus.uptime.outage.Measuring;
import org.springframework.stereotype.Component;

/** Gathers the facts of a compensation: the covered servers with their downtime, while outages may be claimed. */
@Component
class OutagesOfPlan {

    private final Measuring measuring;
    private final Standings standings;

    OutagesOfPlan(Measuring measuring, Standings standings) {
        this.measuring = measuring;
        this.standings = standings;
    }

    CompensationOf question(UUID account, MonthOfPlans plans, MonthOfPlans.Stretch stretch, Instant now) {
        var days = new Days(stretch.from(), stretch.to());
        var asked = new Asked(account, plans, days, now);
        var servers = stretch.servers().stream().map(it -> server(asked, it)).toList();
        return new CompensationOf(stretch.plan(), plans.month(), servers, stretch.from(), stretch.to());
    }

    /** The days of a plan in a month of an account, as they are known now. */
    private record Asked(UUID account, MonthOfPlans plans, Days days, Instant now) {}

    private CompensationOf.Server server(Asked asked, Cover cover) {
        var month = month(asked, cover);
        var days = asked.days().cut(cover.from(), cover.to());
        var claimable = month.down()
                .minus(standings.withoutClaims(asked.account(), asked.plans().terms(), month.window()));
        return new CompensationOf.Server(
                month.service().reference(),
                days.from(),
                days.to(),
                within(claimable, month, days),
                within(month.announced(), month, days),
                within(month.stopped(), month, days));
    }

    boolean lasts(UUID account, UUID service) {
        return measuring.isDown(account, service);
    }

    private static Intervals within(Intervals all, MeasuredMonth month, Days days) {
        return all.cut(days.in(month.version().zone()));
    }

    private MeasuredMonth month(Asked asked, Cover cover) {
        return switch (measuring.of(
                asked.account(), cover.service(), asked.plans().month(), asked.now())) {
            case Ruling.Granted<MeasuredMonth>(var it) -> it;
            case Ruling.Denied<MeasuredMonth> denied ->
                throw new IllegalStateException("A covered server can be measured: " + denied);
        };
    }
}
