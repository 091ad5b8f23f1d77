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
import onus.uptime.outage.Measuring;
import onus.uptime.outage.MonthOfService;
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
        var servers = stretch.servers().stream()
                .map(it -> server(account, plans, stretch, it, now))
                .toList();
        return new CompensationOf(stretch.plan(), plans.month(), servers, stretch.from(), stretch.to());
    }

    private CompensationOf.Server server(
            UUID account, MonthOfPlans plans, MonthOfPlans.Stretch stretch, Cover cover, Instant now) {
        var month = month(account, plans, cover, now);
        var window = month.window();
        var days = stretch.days().cut(cover.from(), cover.to());
        var claimable = month.down().minus(standings.withoutClaims(account, plans.terms(), window));
        return new CompensationOf.Server(
                month.service().reference(),
                days.from(),
                days.to(),
                within(claimable, month, days),
                within(month.announced(), month, days));
    }

    boolean lasts(UUID account, UUID service) {
        return measuring.isDown(account, service);
    }

    private static Intervals within(Intervals all, MonthOfService month, Days days) {
        return all.cut(days.in(month.version().zone()));
    }

    private MonthOfService month(UUID account, MonthOfPlans plans, Cover cover, Instant now) {
        return switch (measuring.of(account, cover.service(), plans.month(), now)) {
            case Ruling.Granted<MonthOfService>(var it) -> it;
            case Ruling.Denied<MonthOfService> denied ->
                throw new IllegalStateException("A covered server can be measured: " + denied);
        };
    }
}
