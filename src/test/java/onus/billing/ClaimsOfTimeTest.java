package onus.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onus.calendar.Interval;
import onus.customer.Agreements;
import onus.customer.Standings;
import onus.settlement.StandingOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimsOfTimeTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private static final Interval MARCH =
            new Interval(Instant.parse("2026-02-28T23:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"));

    @Test
    void aContestHalfWayThroughAMonthLeavesItsEarlierOutagesClaimable() {
        var service = ROOM.french();
        var invoice = ROOM.invoice(service, BillingRoom.NOON);
        var contested = BillingRoom.NOON.plus(Duration.ofDays(2));
        ROOM.contest(invoice, true, contested);
        var version = ROOM.the(Agreements.class).inForce(service, contested).orElseThrow();

        var without = ROOM.the(Standings.class).withoutClaims(service.account(), version, MARCH);

        assertThat(without.parts()).isEqualTo(List.of(new Interval(contested, MARCH.to())));
    }

    @Test
    void supportThatCameBackIsClaimableFromThatInstant() {
        var service = ROOM.french();
        var contested = BillingRoom.NOON.plus(Duration.ofDays(2));
        ROOM.contest(ROOM.invoice(service, BillingRoom.NOON), true, contested);
        var version = ROOM.the(Agreements.class).inForce(service, contested).orElseThrow();
        var back = contested.plus(Duration.ofDays(3));
        ROOM.the(Standings.class)
                .record(service.account(), new StandingOf.Event(back, StandingOf.What.REINSTATEMENT, null), version);

        var without = ROOM.the(Standings.class).withoutClaims(service.account(), version, MARCH);

        assertThat(without.parts()).isEqualTo(List.of(new Interval(contested, back)));
    }

    @Test
    void fullSupportLeavesNoTimeOut() {
        var service = ROOM.french();
        var version =
                ROOM.the(Agreements.class).inForce(service, BillingRoom.NOON).orElseThrow();

        assertThat(ROOM.the(Standings.class)
                        .withoutClaims(service.account(), version, MARCH)
                        .isEmpty())
                .isTrue();
    }
}
