package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onus.billing.ledger.LedgerAccount;
import onus.incident.IncidentSettled;
import onus.incident.Owed;
import onus.offer.OfferKind;
import onus.platform.Transactions;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class InvoicingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    @Test
    void aSettledIncidentIsInvoicedInTheSameTransaction() {
        var service = ROOM.french();
        var ticket = ROOM.ticket(service, NOON);
        ROOM.news().forget();
        ROOM.settle(
                ticket,
                List.of(
                        ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON),
                        ROOM.owed(ticket, "quoted-work", "EUR 180.00", NOON)),
                NOON);
        var invoices = ROOM.invoices(ticket);
        assertThat(invoices).hasSize(1);
        var invoice = invoices.getFirst();
        assertThat(invoice.paper().totals().gross()).isEqualTo(Money.parse("EUR 240.00"));
        assertThat(invoice.paper().lines()).hasSize(2);
        assertThat(invoice.paper().number()).startsWith("FR-2026-");
        assertThat(invoice.due()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(invoice.debt()).isEqualTo(Debt.of(Money.parse("EUR 240.00")));
        assertThat(ROOM.news().of(InvoiceIssued.class)).hasSize(1);
        assertThat(balance(service.account(), LedgerAccount.RECEIVABLE)).isEqualTo(Money.parse("EUR 240.00"));
    }

    @Test
    void nothingOwedMakesNoInvoice() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        ROOM.settle(ticket, List.of(), NOON);
        assertThat(ROOM.invoices(ticket)).isEmpty();
    }

    @Test
    void aPromotionsZeroStandsOnlyBesideOtherLines() {
        var alone = ROOM.ticket(ROOM.french(), NOON);
        ROOM.settle(alone, List.of(ROOM.owed(alone, "diagnosis", "EUR 0.00", NOON)), NOON);
        assertThat(ROOM.invoices(alone)).isEmpty();

        var beside = ROOM.ticket(ROOM.french(), NOON);
        ROOM.settle(
                beside,
                List.of(
                        ROOM.owed(beside, "diagnosis", "EUR 0.00", NOON),
                        ROOM.owed(beside, "quoted-work", "EUR 180.00", NOON)),
                NOON);
        assertThat(ROOM.invoices(beside).getFirst().paper().lines()).hasSize(2);
    }

    @Test
    void aConsumerPaysNoMoreThanTheAnnouncedGross() {
        var service = ROOM.service("ovh-fr", "FR", true);
        var ticket = ROOM.ticket(service, NOON);
        var order = ROOM.order(ticket, OfferKind.ANNOUNCEMENT, BillingRoom.price("EUR 20.00", "20"), NOON);
        ROOM.settle(
                ticket,
                List.of(new Owed("diagnosis", Money.parse("EUR 20.00"), order, new BigDecimal("23"), "S")),
                NOON);
        var totals = ROOM.invoices(ticket).getFirst().paper().totals();
        assertThat(totals.gross()).isEqualTo(Money.parse("EUR 24.00"));
        assertThat(totals.net()).isEqualTo(Money.parse("EUR 19.51"));
    }

    @Test
    void theDatabaseRefusesAChargeWithoutAnOrder() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        var owed = new Owed("diagnosis", Money.parse("EUR 20.00"), UUID.randomUUID(), new BigDecimal("20"), "S");
        assertThatThrownBy(() -> ROOM.settle(ticket, List.of(owed), NOON))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("charge_order_fk");
    }

    @Test
    void theDatabaseRefusesTheSameVerdictTwice() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        var verdict = ROOM.verdict(ticket, NOON);
        var owed = List.of(ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON));
        var settled = new IncidentSettled(ticket.account(), ticket.id(), verdict, owed, NOON, NOON);
        ROOM.tell(ticket.account(), settled);
        assertThatThrownBy(() -> ROOM.tell(ticket.account(), settled))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("charge_once_per_verdict");
        assertThat(ROOM.invoices(ticket)).hasSize(1);
    }

    @Test
    void aRollbackLeavesNoGap() {
        var service = ROOM.french();
        var before = last();
        for (var i = 0; i < 5; i++) {
            var ticket = ROOM.ticket(service, NOON);
            var owed = List.of(ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON));
            assertThatThrownBy(() -> ROOM.the(Transactions.class).inAccount(ticket.account(), () -> {
                        ROOM.settle(ticket, owed, NOON);
                        throw new IllegalStateException("after the finding");
                    }))
                    .hasMessage("after the finding");
        }
        ROOM.invoice(service, NOON);
        assertThat(last()).isEqualTo(before + 1);
        assertThat(sequence())
                .isEqualTo(LongStream.rangeClosed(1, last()).boxed().toList());
    }

    @Test
    void aNumberThatWasDrawnAndLostIsDrawnAgain() {
        var account = ROOM.french().account();
        var numbers = ROOM.the(Numbers.class);
        var day = LocalDate.of(2026, 5, 2);
        assertThatThrownBy(() -> ROOM.the(Transactions.class).inAccount(account, () -> {
                    throw new IllegalStateException(numbers.draw("RR", day).number());
                }))
                .hasMessage("RR-2026-000001");
        var again = ROOM.the(Transactions.class).inAccount(account, () -> numbers.draw("RR", day));
        assertThat(again.number()).isEqualTo("RR-2026-000001");
    }

    @Test
    void eightAtOnceLeaveNoGapAndNoDouble() throws Exception {
        var tickets = IntStream.range(0, 40)
                .mapToObj(_ -> ROOM.ticket(ROOM.french(), NOON))
                .toList();
        var work = tickets.stream()
                .map(ticket -> (Callable<Boolean>) () -> {
                    var fails = tickets.indexOf(ticket) % 4 == 3;
                    var owed = List.of(ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON));
                    try {
                        ROOM.the(Transactions.class).inAccount(ticket.account(), () -> {
                            ROOM.settle(ticket, owed, NOON);
                            if (fails) {
                                throw new IllegalStateException("lost");
                            }
                        });
                    } catch (IllegalStateException lost) {
                        assertThat(lost).hasMessage("lost");
                    }
                    return fails;
                })
                .toList();
        var before = last();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(last() - before).isEqualTo(30);
        assertThat(sequence())
                .isEqualTo(LongStream.rangeClosed(1, last()).boxed().toList());
        assertThat(ROOM.count("billing.invoice")).isEqualTo(ROOM.count("billing.register"));
    }

    @Test
    void datesNeverRunAgainstTheNumbers() {
        var service = ROOM.service("ovh-ie", "IE", false);
        var numbers = ROOM.the(Numbers.class);
        var drawn = ROOM.the(Transactions.class)
                .inAccount(
                        service.account(),
                        () -> List.of(
                                numbers.draw("TT", LocalDate.of(2026, 5, 2)),
                                numbers.draw("TT", LocalDate.of(2026, 5, 1))));
        assertThat(drawn.get(1).date()).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(drawn).extracting(Numbers.Drawn::number).containsExactly("TT-2026-000001", "TT-2026-000002");
    }

    @Test
    void everyYearBeginsAtOne() {
        var service = ROOM.french();
        var numbers = ROOM.the(Numbers.class);
        var drawn = ROOM.the(Transactions.class)
                .inAccount(
                        service.account(),
                        () -> List.of(
                                numbers.draw("YY", LocalDate.of(2025, 12, 31)),
                                numbers.draw("YY", LocalDate.of(2026, 1, 1))));
        assertThat(drawn).extracting(Numbers.Drawn::number).containsExactly("YY-2025-000001", "YY-2026-000001");
    }

    private static long last() {
        return ROOM.database
                .asSuperuser()
                .sql("select coalesce(max(last), 0) from billing.counter where series = 'FR' and year = 2026")
                .query(Long.class)
                .single();
    }

    private static List<Long> sequence() {
        return ROOM.database
                .asSuperuser()
                .sql("select sequence from billing.register where series = 'FR' and year = 2026 order by sequence")
                .query(Long.class)
                .list();
    }

    private static Money balance(UUID account, LedgerAccount ledger) {
        return ROOM.the(Transactions.class)
                .inAccount(account, () -> ROOM.the(Ledger.class).balances(account, CurrencyUnit.EUR))
                .get(ledger);
    }
}
