package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.billing.Rooms;
import onus.reason.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonthlyBillingTest {

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final Bookkeeper bookkeeper = new Bookkeeper(ROOMS, 1);
    private final MonthlyBilling billing = ROOMS.the(MonthlyBilling.class);
    private final BatchWork work = ROOMS.the(BatchWork.class);

    @BeforeEach
    void nobodySubscribes() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.ledger_entry, journal.verdict, journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
    }

    private static void subscribers(int count) {
        Subscribers.add(ROOMS.superuser(), count);
    }

    private static String why(Ruling<?> ruling) {
        return ((Ruling.Denied<?>) ruling).why().code();
    }

    private static List<Long> numbers() {
        return ROOMS.superuser()
                .sql("select sequence from billing.register order by sequence")
                .query(Long.class)
                .list();
    }

    private static BigDecimal sum(String query) {
        return ROOMS.superuser().sql(query).query(BigDecimal.class).single();
    }

    @Test
    void nothingIsIssuedBeforeSomebodyHasSeenTheDrafts() {
        subscribers(3);
        var run = bookkeeper.drafted();

        assertThat(run.state()).isEqualTo(MonthlyRun.State.DRAFTED);
        assertThat(run.progress().drafts()).isEqualTo(3);
        assertThat(run.progress().net().getAmount())
                .as("twice 300 + 150, once 300 + 2 x 300")
                .isEqualByComparingTo("1800.00");
        assertThat(ROOMS.count("billing.invoice")).isZero();
    }

    @Test
    void theIssuedInvoicesCarryTheFeesTheOrderAndTheVerdict() {
        subscribers(3);
        var run = bookkeeper.issued();

        assertThat(run.state()).isEqualTo(MonthlyRun.State.DONE);
        assertThat(run.progress().invoices()).isEqualTo(3);
        assertThat(run.progress().gross().getAmount()).isEqualByComparingTo("2214.00");
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
        assertThat(ROOMS.count("billing.charge")).isEqualTo(6);
        assertThat(sum("select sum(amount) from billing.ledger_entry where debit = 'receivable'"))
                .isEqualByComparingTo("2214.00");
        assertThat(ROOMS.superuser()
                        .sql("select distinct completed_on::text from billing.invoice")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-31");
    }

    @Test
    void theBackupOfPlansThatContainItIsALineOfTheSameInvoice() {
        subscribers(3);
        Subscribers.backup(ROOMS.superuser(), 2);
        Subscribers.backup(ROOMS.superuser(), 3);
        bookkeeper.issued();

        assertThat(sum("select sum(net) from billing.charge where item = 'backup'"))
                .as("743 hours of 100 GB; Silver contains none")
                .isEqualByComparingTo("14.86");
        assertThat(ROOMS.count("billing.invoice")).isEqualTo(3);
    }

    @Test
    void aBatchThatIsAskedForAgainIssuesNothingAgain() {
        subscribers(4);
        var run = bookkeeper.issued();
        work.issue(run.id(), run.round(), 0, Bookkeeper.APRIL);

        assertThat(ROOMS.count("billing.invoice")).isEqualTo(4);
    }

    @Test
    void aMonthBegunAgainBillsOnlyWhoIsMissing() {
        subscribers(2);
        bookkeeper.issued();
        Subscribers.add(ROOMS.superuser(), 3, 3);
        var again = bookkeeper.issued();

        assertThat(again.round()).isEqualTo(2);
        assertThat(again.progress().invoices()).isEqualTo(1);
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void batchesThatAreIssuedAtOnceLeaveNoGapAndNobodyOut() throws Exception {
        subscribers(1_600);
        var run = Bookkeeper.granted(billing.issue(bookkeeper.drafted().id(), Bookkeeper.ASKED));
        assertThat(run.progress().batches()).isEqualTo(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var works = new ArrayList<Callable<Void>>();
            for (var turn = 0; turn < 8; turn++) {
                var position = turn % 4;
                works.add(() -> {
                    work.issue(run.id(), run.round(), position, Bookkeeper.APRIL);
                    return null;
                });
            }
            for (var done : threads.invokeAll(works)) done.get();
        }

        assertThat(bookkeeper.now(run).state()).isEqualTo(MonthlyRun.State.DONE);
        assertThat(numbers()).hasSize(1_600).first().isEqualTo(1L);
        assertThat(numbers()).last().isEqualTo(1_600L);
        assertThat(ROOMS.count("billing.period")).isEqualTo(1_600);
    }

    @Test
    void whatWasBilledAndWouldBeBilledDifferentlyNowWaitsForAPerson() {
        subscribers(1);
        bookkeeper.issued();
        ROOMS.superuser().sql("update plan.cover set from_on = '2026-03-11'").update();
        var again = bookkeeper.drafted();

        assertThat(again.progress().drafts()).isZero();
        assertThat(billing.flaws(again, 10)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Flaw.Kind.DIFFERS);
            assertThat(it.what()).isEqualTo("plan Silver 2026-03-01");
        });
    }

    @Test
    void aDraftCanBeLookedAtBeforeTheRunAndIsGoneAfterIt() {
        subscribers(1);
        var account = new UUID(0x0000000000007000L, 0x8000000000000001L);
        assertThat(billing.draft("oktawave-pl", Bookkeeper.MARCH, account)
                        .orElseThrow()
                        .totals()
                        .gross()
                        .getAmount())
                .isEqualByComparingTo("553.50");
        bookkeeper.issued();
        assertThat(billing.draft("oktawave-pl", Bookkeeper.MARCH, account)).isEmpty();
    }

    @Test
    void aMonthWithoutSubscribersIsDoneAtOnce() {
        assertThat(bookkeeper.begun().state()).isEqualTo(MonthlyRun.State.DRAFTED);
    }

    @Test
    void whatCannotBeRunIsRefusedWithItsReason() {
        subscribers(1);
        assertThat(why(billing.begin("oktawave-pl", YearMonth.of(2026, 4), Bookkeeper.ASKED)))
                .isEqualTo("month-not-over");
        assertThat(why(billing.begin("ovh-fr", Bookkeeper.MARCH, Bookkeeper.ASKED)))
                .isEqualTo("no-plans");
        assertThat(why(billing.issue(new UUID(0, 1), Bookkeeper.ASKED))).isEqualTo("no-such-run");
        var run = bookkeeper.begun();
        assertThat(why(billing.begin("oktawave-pl", Bookkeeper.MARCH, Bookkeeper.ASKED)))
                .isEqualTo("still-working");
        assertThat(why(billing.issue(run.id(), Bookkeeper.ASKED))).isEqualTo("still-working");
        work.draft(run.id(), run.round(), 0, Bookkeeper.APRIL);
        bookkeeper.issued(bookkeeper.now(run));
        assertThat(why(billing.issue(run.id(), Bookkeeper.ASKED))).isEqualTo("not-drafted");
    }

    @Test
    void whoWaitsForCompensationGetsItOnTheInvoiceOfTheMonth() {
        subscribers(3);
        ROOMS.superuser().sql("""
                insert into billing.compensation (account_id, compensation_id, month, verdict_id, contract, version, credit, penalty,
                    currency, decided_at)
                select account_id, account_id, '2026-03-01', account_id, 'oktawave-pl', '2015-01-01', 45, 0, 'PLN', '2026-04-01T00:10:00Z'
                from customer.customer where reference = 'C-2'
                """).update();
        bookkeeper.issued();
        ROOMS.work("give-back", Bookkeeper.APRIL);

        assertThat(ROOMS.superuser().sql("""
                                select n.gross::text || ' of ' || i.gross from billing.invoice n
                                join billing.invoice i on i.account_id = n.account_id and i.invoice_id = n.corrects
                                """).query(String.class).list()).containsExactly("55.35 of 553.50");
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theJournalKnowsEachInvoiceOfTheRun() {
        subscribers(2);
        bookkeeper.issued();

        assertThat(ROOMS.superuser().sql("""
                                select count(*) from billing.invoice i join journal.entry e
                                    on e.account_id = i.account_id and e.thing_id = i.invoice_id and e.seq = i.head_seq and e.hash = i.head_hash
                                """).query(Integer.class).single()).isEqualTo(2);
    }
}
