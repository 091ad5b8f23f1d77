package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.PayingTest.denial;
import static onus.billing.PayingTest.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onus.billing.ledger.LedgerAccount;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.reason.Ruling.Granted;
import onus.settlement.StandingState;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class ContestingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private static final Instant LATER = NOON.plus(Duration.ofDays(10));
    private static final Instant OVERDUE = Instant.parse("2026-04-16T00:00:00Z");

    @Test
    void theConsequenceIsShownFirst() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var preview = preview(invoice);
        assertThat(preview.credited()).isEqualTo(eur("24.00"));
        assertThat(preview.text(Language.EN))
                .contains("withdraws commercial, technical and incident support")
                .contains("24.00")
                .contains(invoice.paper().number());
        assertThat(ROOM.again(invoice)).isEqualTo(invoice);
        assertThat(denial(ROOM.contest(invoice, false, LATER))).isEqualTo("not-confirmed");
    }

    @Test
    void aContestCreditsTheWholeIncidentAndWithdrawsSupport() {
        var service = ROOM.french();
        var ticket = ROOM.ticket(service, NOON);
        ROOM.settle(
                ticket,
                List.of(
                        ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON),
                        ROOM.owed(ticket, "quoted-work", "EUR 150.00", NOON)),
                NOON);
        var invoice = ROOM.invoices(ticket).getFirst();
        var notes = granted(ROOM.contest(invoice, true, LATER));
        assertThat(notes).hasSize(1);
        var totals = notes.getFirst().paper().totals();
        assertThat(List.of(totals.net(), totals.vat(), totals.gross()))
                .containsExactly(eur("170.00"), eur("34.00"), eur("204.00"));
        assertThat(notes.getFirst().corrects()).isEqualTo(invoice.paper().id());
        assertThat(ROOM.again(invoice).debt().state()).isEqualTo(new DebtState.Contested(LATER));
        assertThat(ROOM.standing(service, LATER)).isEqualTo(StandingState.WITHDRAWN);
        assertThat(ROOM.balances(service.account(), CurrencyUnit.EUR).values()).allMatch(Money::isZero);
        assertThat(denial(ROOM.contest(invoice, true, LATER.plusSeconds(1)))).isEqualTo("already-contested");
    }

    @Test
    void otherIncidentsStayPayable() {
        var service = ROOM.french();
        var first = ROOM.invoice(service, NOON);
        var second = ROOM.invoice(service, NOON);
        granted(ROOM.contest(first, true, LATER));
        assertThat(ROOM.again(second).debt().open()).isEqualTo(eur("24.00"));
        assertThat(ROOM.balances(service.account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.RECEIVABLE, eur("24.00"));
    }

    @Test
    void aLapsedInvoiceMayStillBeContested() {
        var service = ROOM.french();
        var invoice = ROOM.invoice(service, NOON);
        ROOM.passDue(invoice, OVERDUE);
        granted(ROOM.contest(invoice, true, OVERDUE.plusSeconds(1)));
        assertThat(ROOM.standing(service, OVERDUE.plusSeconds(1))).isEqualTo(StandingState.WITHDRAWN);
    }

    @Test
    void whatWasPaidInPartComesBackAsCredit() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        ROOM.pay(invoice, "EUR 10.00", "part", LATER);
        assertThat(preview(invoice).text(Language.EN)).contains("that was already paid becomes your credit.");
        granted(ROOM.contest(invoice, true, LATER));
        assertThat(ROOM.balances(invoice.paper().account(), CurrencyUnit.EUR))
                .containsEntry(LedgerAccount.CUSTOMER_CREDIT, eur("-10.00"))
                .containsEntry(LedgerAccount.RECEIVABLE, eur("0.00"));
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        ROOM.pay(invoice, "EUR 1.00", "one", LATER);
        var asked = new Asked(ROOM.owner(invoice.paper().account()), invoice.revision(), LATER);
        var act = new Contesting.Act("No.", Language.FR, true);
        assertThat(denial(ROOM.the(Contesting.class)
                        .contest(invoice.paper().account(), invoice.paper().number(), act, asked)))
                .isEqualTo("stale");
    }

    @Test
    void somebodyElsesInvoiceDoesNotExist() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var stranger = ROOM.french().account();
        var act = new Contesting.Act("No.", Language.FR, true);
        var asked = BillingRoom.asked(ROOM.owner(stranger), LATER);
        assertThat(denial(ROOM.the(Contesting.class)
                        .contest(stranger, invoice.paper().number(), act, asked)))
                .isEqualTo("no-such-invoice");
    }

    @Test
    void theWordsThatWereConfirmedAreKept() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var preview = preview(invoice);
        granted(ROOM.contest(invoice, true, LATER));
        var shown = ROOM.database
                .asSuperuser()
                .sql("select shown from billing.contest where invoice_id = :invoice")
                .param("invoice", invoice.paper().id())
                .query(String.class)
                .single();
        assertThat(shown).isEqualTo(preview.text(Language.FR));
    }

    @Test
    void nobodyCanRewriteAContestOrTheBooks() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        granted(ROOM.contest(invoice, true, LATER));
        for (var table : List.of("contest", "ledger_entry", "charge", "invoice_line", "invoice_vat", "invoice")) {
            assertThatThrownBy(() -> ROOM.the(Transactions.class)
                            .inAccount(
                                    invoice.paper().account(),
                                    () -> ROOM.database
                                            .jdbc()
                                            .sql("delete from billing." + table)
                                            .update()))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anInvoiceIsContestedOnceWhateverTheProgramDoes() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        granted(ROOM.contest(invoice, true, LATER));
        assertThatThrownBy(() -> ROOM.database
                        .asSuperuser()
                        .sql("insert into billing.contest select * from billing.contest where invoice_id = :invoice")
                        .param("invoice", invoice.paper().id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("contest_pk");
    }

    private static ContestPreview preview(Invoice invoice) {
        return granted(ROOM.the(Contesting.class)
                .preview(invoice.paper().account(), invoice.paper().number(), ROOM.asOwner(invoice, LATER)));
    }

    static <T> T granted(Ruling<T> ruling) {
        return ((Granted<T>) ruling).result();
    }
}
