package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onus.billing.Rooms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.NestedRuntimeException;

/** A month's run that is killed between any two statements and started again bills everybody, and nobody twice. */
class KillPointsTest {

    private static final int SUBSCRIBERS = 7;

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private static int steps;

    private final MonthlyBilling billing = ROOMS.the(MonthlyBilling.class);
    private final BatchWork work = ROOMS.the(BatchWork.class);

    /** Counts the steps of a run that nobody kills. */
    @BeforeAll
    static void count() {
        var test = new KillPointsTest();
        ROOMS.mortal().dieAt(1_000_000);
        test.month();
        steps = 1_000_000 - ROOMS.mortal().left();
        ROOMS.mortal().live();
    }

    /** A third of all points, others every day of the week; a fixed seed would always miss the same ones. */
    static List<Integer> points() {
        var random = new Random(
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).getDayOfWeek().getValue());
        return IntStream.rangeClosed(1, steps)
                .filter(_ -> random.nextInt(3) == 0)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("points")
    void killedAtAnyPointAndStartedAgainTheMonthIsBilledOnce(int point) {
        nobodyIsBilled();
        ROOMS.mortal().dieAt(point);
        try {
            resumed();
        } catch (NestedRuntimeException killed) {
            assertThat(ROOMS.mortal().isDead()).as(killed.toString()).isTrue();
        }
        ROOMS.mortal().live();
        resumed();
        everybodyIsBilledOnce();
    }

    @Test
    void thereAreManyPointsToDieAt() {
        assertThat(steps).isBetween(30, 300);
    }

    private void month() {
        nobodyIsBilled();
        resumed();
        everybodyIsBilledOnce();
    }

    private static void nobodyIsBilled() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict,"
                                + " journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
        Subscribers.add(ROOMS.superuser(), SUBSCRIBERS);
        Subscribers.penalty(ROOMS.superuser(), 1, "100.00");
        Subscribers.penalty(ROOMS.superuser(), 2, "1000.00");
    }

    /** What a restarted server does: the tasks that wait are done, and the bookkeeper goes on where the page stands. */
    private void resumed() {
        var run = billing.newest(1).stream().findFirst().orElseGet(new Bookkeeper(ROOMS, 1)::begun);
        work.draft(run.id(), run.round(), 0, Bookkeeper.APRIL);
        if (billing.find(run.id()).orElseThrow().state() == MonthlyRun.State.DRAFTED) {
            Bookkeeper.granted(billing.issue(run.id(), Bookkeeper.ASKED));
        }
        work.issue(run.id(), run.round(), 0, Bookkeeper.APRIL);
    }

    private static java.math.BigDecimal sum(String rows) {
        return ROOMS.superuser()
                .sql("select sum(amount) from " + rows)
                .query(java.math.BigDecimal.class)
                .single();
    }

    private void everybodyIsBilledOnce() {
        assertThat(billing.newest(1)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(MonthlyRun.State.DONE);
            assertThat(it.progress().invoices()).isEqualTo(SUBSCRIBERS);
        });
        assertThat(ROOMS.superuser()
                        .sql("select sequence from billing.register order by 1")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.rangeClosed(1, SUBSCRIBERS).boxed().toList());
        assertThat(ROOMS.count("billing.period")).isEqualTo(SUBSCRIBERS);
        assertThat(ROOMS.count("billing.invoice_line"))
                .isEqualTo(2 * SUBSCRIBERS)
                .isEqualTo(ROOMS.count("billing.charge"));
        assertThat(ROOMS.superuser()
                        .sql("select sum(paid) from billing.invoice")
                        .query(java.math.BigDecimal.class)
                        .single())
                .as("100.00 in part, 1000.00 the whole of 553.50")
                .isEqualByComparingTo("653.50")
                .isEqualByComparingTo(sum("billing.set_off where true"))
                .isEqualByComparingTo(sum("billing.ledger_entry where debit = 'customer-credit'"));
        assertThat(ROOMS.superuser().sql("""
                        select sum(amount) = (select sum(gross) from billing.invoice) from billing.ledger_entry where debit = 'receivable'
                        """).query(Boolean.class).single()).isTrue();
    }
}
