package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onus.billing.ledger.LedgerAccount;
import onus.reason.Ruling;
import onus.reason.Ruling.Denied;
import onus.reason.Ruling.Granted;
import onus.settlement.StandingState;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private static final Instant LATER = NOON.plus(Duration.ofDays(10));
    private static final Instant OVERDUE = Instant.parse("2026-04-16T00:00:00Z");

    @Test
    void exactMoneyPaysAndAccepts() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        assertThat(ROOM.pay(invoice, "EUR 24.00", "a", LATER)).isInstanceOf(Granted.class);
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Paid(LATER));
        assertThat(denial(ROOM.contest(invoice, true, LATER))).isEqualTo("paid");
        assertThat(ROOM.balances(invoice.paper().account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.RECEIVABLE, eur("0.00"))
                .containsEntry(LedgerAccount.BANK, eur("24.00"));
    }

    @Test
    void partsAddUp() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        ROOM.pay(invoice, "EUR 10.00", "a", LATER);
        assertThat(ROOM.again(invoice).debt().open()).isEqualTo(eur("14.00"));
        ROOM.pay(invoice, "EUR 14.00", "b", LATER);
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Paid(LATER));
    }

    @Test
    void whatIsTooMuchIsTheCustomersCredit() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        ROOM.pay(invoice, "EUR 30.00", "a", LATER);
        assertThat(ROOM.balances(invoice.paper().account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.CUSTOMER_CREDIT, eur("-6.00"))
                .containsEntry(LedgerAccount.BANK, eur("30.00"));
    }

    @Test
    void theSameKeyIsTheSamePayment() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var first = ROOM.pay(invoice, "EUR 10.00", "key", LATER);
        assertThat(ROOM.pay(invoice, "EUR 10.00", "key", LATER.plusSeconds(60))).isEqualTo(first);
        assertThat(denial(ROOM.pay(invoice, "EUR 11.00", "key", LATER))).isEqualTo("key-reused");
        assertThat(ROOM.again(invoice).debt().paid()).isEqualTo(eur("10.00"));
    }

    @Test
    void moneyOfAnotherCurrencyOrOfNothingIsRefused() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        assertThat(denial(ROOM.pay(invoice, "CZK 605.00", "a", LATER))).isEqualTo("other-currency");
        assertThat(denial(ROOM.pay(invoice, "EUR 0.00", "a", LATER))).isEqualTo("not-positive");
    }

    @Test
    void payingALapsedInvoiceRestoresSupportAtOnce() {
        var service = ROOM.french();
        var invoice = ROOM.invoice(service, NOON);
        ROOM.passDue(invoice, OVERDUE);
        assertThat(ROOM.standing(service, OVERDUE)).isEqualTo(StandingState.SUSPENDED);
        ROOM.pay(invoice, "EUR 23.99", "a", OVERDUE.plusSeconds(1));
        assertThat(ROOM.standing(service, OVERDUE.plusSeconds(1))).isEqualTo(StandingState.SUSPENDED);
        ROOM.pay(invoice, "EUR 0.01", "b", OVERDUE.plusSeconds(2));
        assertThat(ROOM.standing(service, OVERDUE.plusSeconds(2))).isEqualTo(StandingState.FULL);
    }

    @Test
    void manyPaymentsAtOnceLoseNoCent() throws Exception {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var work = IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(i -> () -> ROOM.pay(invoice, "EUR 3.00", "at once " + i / 2, LATER))
                .toList();
        run(work);
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Paid(LATER));
        assertThat(ROOM.balances(invoice.paper().account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.BANK, eur("24.00"))
                .containsEntry(LedgerAccount.RECEIVABLE, eur("0.00"))
                .doesNotContainKey(LedgerAccount.CUSTOMER_CREDIT);
        assertThat(ROOM.count("billing.payment")).isEqualTo(8);
    }

    @Test
    void aContestAndAPaymentAtOnceLeaveOneWinner() throws Exception {
        for (var round = 0; round < 10; round++) {
            var invoice = ROOM.invoice(ROOM.french(), NOON);
            List<Callable<Object>> work = List.of(
                    () -> ROOM.pay(invoice, "EUR 24.00", "race", LATER), () -> ROOM.contest(invoice, true, LATER));
            run(work);
            var books = ROOM.balances(invoice.paper().account(), CurrencyUnit.EUR);
            assertThat(books)
                    .containsEntry(LedgerAccount.RECEIVABLE, eur("0.00"))
                    .containsEntry(LedgerAccount.BANK, eur("24.00"));
            switch (ROOM.again(invoice).debt().state()) {
                case DebtState.Paid _ -> assertThat(books).doesNotContainKey(LedgerAccount.CUSTOMER_CREDIT);
                case DebtState.Contested _ ->
                    assertThat(books).containsEntry(LedgerAccount.CUSTOMER_CREDIT, eur("-24.00"));
                case DebtState.Open _,
                        DebtState.Held _,
                        DebtState.Arrears _,
                        DebtState.Lapsed _,
                        DebtState.Credited _ -> throw new AssertionError("nobody won");
            }
        }
    }

    private static void run(List<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    static String denial(Ruling<?> ruling) {
        return ((Denied<?>) ruling).why().code();
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
