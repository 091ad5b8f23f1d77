package onus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onus.contract.PlanTerms.Uses;
import onus.platform.Transactions;
import onus.settlement.Buyer;
import onus.settlement.Entitlement.By;
import onus.settlement.QuotaUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a month's units when the plan changes in it. */
class QuotaOfAChangedPlanTest {

    @RegisterExtension
    static final PlanRoom ROOM = new PlanRoom();

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Instant CHANGED = Instant.parse("2026-04-11T08:00:00Z");

    private final UUID account = ROOM.customer("PL");

    @Test
    void anUpgradeRaisesTheLimitOfTheRunningMonthAndUsedUnitsStay() {
        ROOM.step(account, "Silver", "2026-04-01T08:00:00Z");
        used(5);
        changes("Gold");
        assertThat(quota(APRIL, CHANGED)).isEqualTo(new QuotaUse.Answer(15, 5, 10));
    }

    @Test
    void aDowngradeLowersTheLimitFromTheNextMonth() {
        ROOM.step(account, "Gold", "2026-04-01T08:00:00Z");
        used(9);
        changes("Silver");
        assertThat(quota(APRIL, CHANGED)).isEqualTo(new QuotaUse.Answer(15, 9, 6));
        assertThat(quota(APRIL, Instant.parse("2026-05-20T08:00:00Z"))).isEqualTo(new QuotaUse.Answer(15, 9, 6));
        assertThat(quota(APRIL.plusMonths(1), CHANGED)).isEqualTo(new QuotaUse.Answer(5, 0, 5));
    }

    /** The plan begins when the terms say. */
    private void changes(String plan) {
        var now = ROOM.the(Coverages.class).at(account, CHANGED).orElseThrow();
        var pricing = new PlanPricing(now, List.of(), new Buyer("PL", false, false), CHANGED);
        ROOM.step(account, plan, pricing.starts(plan).toString());
    }

    private void used(int units) {
        ROOM.the(Transactions.class).inAccount(account, () -> {
            var at = CHANGED.minusSeconds(3600);
            var verdict = ROOM.verdict(account, at);
            for (int unit = 1; unit <= units; unit++) {
                var action = new OrderedAction(
                        new UUID(9, unit),
                        1,
                        "Restart it.",
                        null,
                        Uses.UNIT,
                        By.UNIT,
                        APRIL,
                        unit,
                        at,
                        null,
                        null,
                        null);
                ROOM.the(OrderedActions.class).add(account, action, verdict, PlanRoom.OWNER);
            }
        });
    }

    private QuotaUse.Answer quota(YearMonth month, Instant now) {
        return ROOM.the(Quotas.class).of(account, month, now).orElseThrow().answer();
    }
}
