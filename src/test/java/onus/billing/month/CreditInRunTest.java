package onus.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.billing.CreditOrigin;
import onus.billing.CreditUse;
import onus.billing.Credits;
import onus.billing.Invoices;
import onus.billing.Rooms;
import onus.people.Asked;
import onus.platform.Transactions;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers have in hand pays the invoice of their plan's month: once, the oldest first, and told with its reason. */
class CreditInRunTest {

    private static final UUID FIRST = new UUID(0x0000000000007000L, 0x8000000000000001L);

    @RegisterExtension
    static final Rooms ROOMS = new Rooms();

    private final Bookkeeper bookkeeper = new Bookkeeper(ROOMS, 1);

    @BeforeEach
    void nobodySubscribes() {
        ROOMS.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict,"
                                + " journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
        Subscribers.add(ROOMS.superuser(), 3);
    }

    private static <T> T inFirst(java.util.function.Supplier<T> work) {
        return ROOMS.the(Transactions.class).inAccount(FIRST, work);
    }

    private static List<String> texts(String query) {
        return ROOMS.superuser().sql(query).query(String.class).list();
    }

    private static List<String> debts() {
        return texts(
                "select gross || ' paid ' || paid || ' ' || state from billing.invoice order by account_id, issued_at");
    }

    private static List<Money> left() {
        return inFirst(() -> ROOMS.the(Credits.class).left(FIRST));
    }

    @Test
    void aPenaltyPaysPartOfTheNextInvoiceAndTheInvoiceSaysSo() {
        Subscribers.penalty(ROOMS.superuser(), 1, "100.00");
        bookkeeper.issued();
        assertThat(debts())
                .containsExactly("553.50 paid 100.00 open", "553.50 paid 0.00 open", "1107.00 paid 0.00 open");
        assertThat(texts("select open::text from billing.register order by sequence"))
                .containsExactly("453.50", "553.50", "1107.00");
        var number = texts("select number from billing.invoice where account_id = '" + FIRST + "'")
                .getFirst();
        var uses = inFirst(() -> ROOMS.the(Credits.class)
                .of(ROOMS.the(Invoices.class).find(FIRST, number).orElseThrow()));
        assertThat(uses).containsExactly(new CreditUse(Money.parse("PLN 100.00"), CreditOrigin.PENALTY, "P-C-1"));
        assertThat(left()).isEmpty();
        assertThat(texts("select facts->>'setOff' from journal.entry where what = 'issued' and account_id = '" + FIRST
                        + "'"))
                .containsExactly("PLN 100.00");
    }

    @Test
    void aCreditAboveTheInvoicePaysItAndTheRestStaysForTheNextOne() {
        Subscribers.penalty(ROOMS.superuser(), 1, "600.00");
        bookkeeper.issued();
        assertThat(debts()).contains("553.50 paid 553.50 paid");
        assertThat(left()).containsExactly(Money.parse("PLN 46.50"));
        ROOMS.work("month-reminder", Bookkeeper.APRIL);
        assertThat(texts(
                        "select task_instance from platform.task where task_name = 'invoice-reminder' and task_instance like '%"
                                + FIRST + "%'"))
                .as("nobody is reminded of what is paid")
                .isEmpty();
        bill(YearMonth.of(2026, 4), "2026-05-01T06:00:00Z");
        assertThat(debts()).contains("553.50 paid 46.50 open");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatACreditNoteIsAboutToTakeBackIsNotPaidFromCredit() {
        Subscribers.penalty(ROOMS.superuser(), 1, "600.00");
        ROOMS.superuser().sql("""
                insert into billing.compensation (account_id, compensation_id, month, verdict_id, contract, version, credit, penalty,
                    currency, decided_at)
                select account_id, gen_random_uuid(), '2026-03-01', account_id, 'oktawave-pl', '2015-01-01', 450, 0, 'PLN', '2026-04-01T00:10:00Z'
                from customer.customer where reference = 'C-1'
                """).update();
        bookkeeper.issued();
        ROOMS.work("give-back", Bookkeeper.APRIL);
        assertThat(debts()).contains("553.50 paid 0.00 credited");
        assertThat(left()).containsExactly(Money.parse("PLN 600.00"));
    }

    @Test
    void twoMonthsIssuedAtOnceByTwoHandsUseACreditOnce() throws Exception {
        for (var customer = 1; customer <= 3; customer++) {
            Subscribers.penalty(ROOMS.superuser(), customer, "600.00");
        }
        try (var hands = Executors.newFixedThreadPool(2)) {
            var months = List.<Callable<Void>>of(
                    () -> bill(YearMonth.of(2026, 3), "2026-05-01T06:00:00Z"),
                    () -> bill(YearMonth.of(2026, 4), "2026-05-01T06:00:00Z"));
            for (var done : hands.invokeAll(months)) done.get();
        }
        assertThat(texts("select sum(paid)::text from billing.invoice")).containsExactly("1800.00");
        assertThat(texts("select sum(amount)::text from billing.ledger_entry where debit = 'customer-credit'"))
                .containsExactly("1800.00");
        assertThat(texts("select code from billing.run_flaw")).isEmpty();
        assertThat(debts()).hasSize(6);
    }

    private static Void bill(YearMonth month, String at) {
        var now = Instant.parse(at);
        var asked = Asked.now(Bookkeeper.ASKED.by(), now);
        var billing = ROOMS.the(MonthlyBilling.class);
        var run = Bookkeeper.granted(billing.begin("oktawave-pl", month, asked));
        ROOMS.the(BatchWork.class).draft(run.id(), run.round(), 0, now);
        Bookkeeper.granted(billing.issue(run.id(), asked));
        ROOMS.the(BatchWork.class).issue(run.id(), run.round(), 0, now);
        return null;
    }

    @Test
    void noCentOfACreditIsKeptAsUsedTwice() {
        Subscribers.penalty(ROOMS.superuser(), 1, "100.00");
        bookkeeper.issued();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ROOMS.superuser().sql("""
                        insert into billing.set_off (account_id, credit_entry, used_before, amount, whole, currency, invoice_id, position, set_off_at)
                        select account_id, credit_entry, used_before, 1, whole, currency, invoice_id, 2, set_off_at from billing.set_off
                        """).update())
                .hasMessageContaining("set_off_pk");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ROOMS.superuser().sql("""
                        insert into billing.set_off (account_id, credit_entry, used_before, amount, whole, currency, invoice_id, position, set_off_at)
                        select account_id, credit_entry, 100, 1, whole, currency, invoice_id, 2, set_off_at from billing.set_off
                        """).update())
                .hasMessageContaining("set_off_never_beyond_the_credit");
    }
}
