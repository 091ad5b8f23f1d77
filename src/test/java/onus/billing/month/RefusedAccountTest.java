package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onus.billing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One account whose documents the database refuses does not keep the others from their bills. */
class RefusedAccountTest {

    private static final UUID REFUSED = new UUID(0x0000000000007000L, 0x8000000000000005L);

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final Bookkeeper bookkeeper = new Bookkeeper(ROOMS, 1);
    private final MonthlyBilling billing = ROOMS.the(MonthlyBilling.class);

    @BeforeEach
    void nineSubscribeAndTheDatabaseRefusesOneOfThem() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict,"
                                + " journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
        ROOMS.superuser()
                .sql("alter table billing.charge add constraint refused check (account_id <> '" + REFUSED + "')")
                .update();
        Subscribers.add(ROOMS.superuser(), 9);
    }

    @AfterEach
    void itTakesAll() {
        ROOMS.superuser()
                .sql("alter table billing.charge drop constraint if exists refused")
                .update();
    }

    @Test
    void theFlawStandsAloneAndTheRestIsIssuedWithoutAGap() {
        var run = bookkeeper.issued();

        assertThat(run.state()).isEqualTo(MonthlyRun.State.DONE);
        assertThat(run.progress().invoices()).isEqualTo(8);
        assertThat(run.progress().gross().getAmount())
                .isEqualByComparingTo(ROOMS.superuser()
                        .sql("select sum(gross) from billing.invoice")
                        .query(java.math.BigDecimal.class)
                        .single());
        assertThat(billing.flaws(run, 10)).containsExactly(new Flaw(REFUSED, Flaw.Kind.REFUSED, "documents"));
        assertThat(ROOMS.superuser()
                        .sql("select max(sequence) from billing.register")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void onceTheFlawIsMendedAnotherRoundBillsOnlyThatAccount() {
        bookkeeper.issued();
        itTakesAll();
        var again = bookkeeper.issued();

        assertThat(again.round()).isEqualTo(2);
        assertThat(again.progress().invoices()).isEqualTo(1);
        assertThat(billing.flaws(again, 10)).isEmpty();
        assertThat(ROOMS.count("billing.invoice")).isEqualTo(9);
    }
}
