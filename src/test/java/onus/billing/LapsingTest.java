package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.PayingTest.denial;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onus.billing.ledger.LedgerAccount;
import onus.incident.ObjectionClosed;
import onus.incident.ObjectionRaised;
import onus.settlement.StandingState;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LapsingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    /** The first instant after 15 April in Paris. */
    private static final Instant OVERDUE = Instant.parse("2026-04-15T22:00:00Z");

    @Test
    void theDueDayItselfIsStillInTime() {
        var service = ROOM.french();
        var invoice = ROOM.invoice(service, NOON);
        ROOM.passDue(invoice, OVERDUE.minusSeconds(1));
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Open());
        ROOM.passDue(invoice, OVERDUE);
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Lapsed(OVERDUE));
        assertThat(ROOM.standing(service, OVERDUE)).isEqualTo(StandingState.SUSPENDED);
    }

    @Test
    void anInvoiceLapsesOnceHoweverOftenTheClockRings() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        ROOM.passDue(invoice, OVERDUE);
        ROOM.passDue(invoice, OVERDUE.plusSeconds(5));
        assertThat(ROOM.news().of(InvoiceLapsed.class)).hasSize(1);
        assertThat(ROOM.count("billing.lapse")).isEqualTo(1);
    }

    @Test
    void whatIsPaidOrContestedDoesNotLapse() {
        var paid = ROOM.invoice(ROOM.french(), NOON);
        ROOM.pay(paid, "EUR 24.00", "all", NOON.plusSeconds(1));
        ROOM.passDue(paid, OVERDUE);
        assertThat(ROOM.again(paid).debt().state()).isInstanceOf(DebtState.Paid.class);
        var contested = ROOM.invoice(ROOM.french(), NOON);
        ROOM.contest(contested, true, NOON.plusSeconds(1));
        ROOM.passDue(contested, OVERDUE);
        assertThat(ROOM.again(contested).debt().state()).isInstanceOf(DebtState.Contested.class);
    }

    @Test
    void theContractBeforeTheSchemeKnowsArrearsOnly() {
        var service = ROOM.french();
        var early = Instant.parse("2010-01-04T11:00:00Z");
        var invoice = ROOM.quotedInvoice(service, early);
        var late = Instant.parse("2010-02-04T00:00:00Z");
        ROOM.passDue(invoice, late);
        assertThat(ROOM.again(invoice).debt().state()).isInstanceOf(DebtState.Arrears.class);
        assertThat(ROOM.standing(service, late)).isEqualTo(StandingState.FULL);
        assertThat(denial(ROOM.contest(invoice, true, late))).isEqualTo("not-offered");
    }

    @Test
    void whileAnObjectionIsOpenNothingLapsesAndItsDaysDoNotCount() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var account = invoice.paper().account();
        var ticket = invoice.paper().ticket();
        ROOM.tell(account, new ObjectionRaised(account, ticket, NOON.plus(Duration.ofDays(10))));
        ROOM.passDue(invoice, OVERDUE);
        assertThat(ROOM.again(invoice).debt().state()).isInstanceOf(DebtState.Held.class);
        assertThat(denial(ROOM.contest(invoice, true, OVERDUE))).isEqualTo("objection-open");
        ROOM.tell(account, new ObjectionClosed(account, ticket, false, NOON.plus(Duration.ofDays(35))));
        var after = ROOM.again(invoice);
        assertThat(after.debt().state()).isEqualTo(new DebtState.Open());
        assertThat(after.payableUntil()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(after.due()).isEqualTo(LocalDate.of(2026, 4, 15));
        ROOM.passDue(invoice, Instant.parse("2026-05-10T21:59:59Z"));
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Open());
        ROOM.passDue(invoice, Instant.parse("2026-05-10T22:00:00Z"));
        assertThat(ROOM.again(invoice).debt().state()).isInstanceOf(DebtState.Lapsed.class);
    }

    @Test
    void anUpheldObjectionIsCreditedQuotedWorkIncluded() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        ROOM.settle(
                ticket,
                List.of(
                        ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON),
                        ROOM.owed(ticket, "quoted-work", "EUR 180.00", NOON)),
                NOON);
        var invoice = ROOM.invoices(ticket).getFirst();
        var later = NOON.plus(Duration.ofDays(3));
        ROOM.tell(ticket.account(), new ObjectionRaised(ticket.account(), ticket.id(), later));
        ROOM.resettle(ticket, List.of(), later);
        ROOM.tell(ticket.account(), new ObjectionClosed(ticket.account(), ticket.id(), true, later));
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Credited(later));
        assertThat(ROOM.balances(ticket.account(), CurrencyUnit.EUR).values()).allMatch(Money::isZero);
    }

    @Test
    void aReviewThatKeepsTheWorkCreditsOnlyTheDiagnosisAndReturnsWhatWasPaid() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        var diagnosis = ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON);
        var work = ROOM.owed(ticket, "quoted-work", "EUR 180.00", NOON);
        ROOM.settle(ticket, List.of(diagnosis, work), NOON);
        var invoice = ROOM.invoices(ticket).getFirst();
        ROOM.pay(invoice, "EUR 240.00", "all", NOON);
        ROOM.resettle(ticket, List.of(work), NOON.plusSeconds(9));
        assertThat(ROOM.invoices(ticket)).hasSize(1);
        assertThat(ROOM.again(invoice).debt().credited()).isEqualTo(PayingTest.eur("24.00"));
        assertThat(ROOM.again(invoice).debt().state()).isInstanceOf(DebtState.Paid.class);
        assertThat(ROOM.balances(ticket.account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.CUSTOMER_CREDIT, PayingTest.eur("-24.00"))
                .containsEntry(LedgerAccount.RECEIVABLE, PayingTest.eur("0.00"));
    }

    @Test
    void whatAReviewRepeatsIsNeitherCreditedNorChargedAgain() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        var owed = List.of(ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON));
        ROOM.settle(ticket, owed, NOON);
        var invoice = ROOM.invoices(ticket).getFirst();
        ROOM.resettle(ticket, owed, NOON.plusSeconds(9));
        assertThat(ROOM.again(invoice)).isEqualTo(invoice);
        ROOM.contest(invoice, true, NOON.plusSeconds(10));
        ROOM.resettle(ticket, owed, NOON.plusSeconds(11));
        assertThat(ROOM.invoices(ticket)).hasSize(1);
    }

    @Test
    void remindersComeOnceAndOnlyForOpenInvoices() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var account = invoice.paper().account();
        var morning = Instant.parse("2026-04-08T07:00:00Z");
        var lapsing = ROOM.the(Lapsing.class);
        lapsing.remind(account, invoice.paper().id(), 7, morning);
        lapsing.remind(account, invoice.paper().id(), 7, morning.plusSeconds(1));
        assertThat(ROOM.news().of(ReminderDue.class))
                .containsExactly(new ReminderDue(
                        account,
                        invoice.paper().id(),
                        invoice.paper().number(),
                        7,
                        LocalDate.of(2026, 4, 15),
                        morning));
        ROOM.pay(invoice, "EUR 24.00", "all", morning);
        lapsing.remind(account, invoice.paper().id(), 1, Instant.parse("2026-04-14T07:00:00Z"));
        assertThat(ROOM.news().of(ReminderDue.class)).hasSize(1);
    }

    @Test
    void theClocksAreWoundInTheContractsZone() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var due = ROOM.database
                .asSuperuser()
                .sql("select task_name || ' ' || to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI') "
                        + "from platform.task where task_instance like :like order by execution_time")
                .param("like", "%" + invoice.paper().id() + "%")
                .query(String.class)
                .list();
        assertThat(due)
                .containsExactly(
                        "invoice-reminder 2026-04-08 07:00",
                        "invoice-reminder 2026-04-14 07:00",
                        "invoice-due 2026-04-15 22:00");
    }
}
