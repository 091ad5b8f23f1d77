package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.BillingRoom.SUPERVISOR;
import static onus.billing.ContestingTest.granted;
import static onus.billing.PayingTest.denial;
import static onus.billing.PayingTest.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.billing.Waiving.Which;
import onus.people.Asked;
import onus.people.Caller;
import onus.reason.Ruling;
import onus.settlement.StandingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaivingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    @Test
    void aSupervisorWaivesOneChargeAndItIsTold() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        ROOM.settle(
                ticket,
                List.of(
                        ROOM.owed(ticket, "diagnosis", "EUR 20.00", NOON),
                        ROOM.owed(ticket, "quoted-work", "EUR 180.00", NOON)),
                NOON);
        var invoice = ROOM.invoices(ticket).getFirst();
        var note = granted(waive(invoice, SUPERVISOR));
        assertThat(note.paper().totals().gross()).isEqualTo(eur("24.00"));
        assertThat(note.reason()).isEqualTo(CreditReason.GOODWILL);
        assertThat(ROOM.again(invoice).debt().open()).isEqualTo(eur("216.00"));
        assertThat(ROOM.news().of(ChargeWaived.class)).hasSize(1);
        assertThat(denial(waive(invoice, SUPERVISOR))).isEqualTo("nothing-to-waive");
        assertThat(ROOM.count("billing.goodwill")).isEqualTo(1);
    }

    @Test
    void nobodyElseMay() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        assertThat(denial(waive(invoice, BillingRoom.CLERK))).isEqualTo("not-allowed");
        assertThat(denial(waive(invoice, ROOM.owner(invoice.paper().account()))))
                .isEqualTo("not-allowed");
    }

    @Test
    void anUnknownChargeIsNotFound() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var which = new Which(invoice.paper().account(), invoice.paper().ticket(), UUID.randomUUID());
        assertThat(denial(ROOM.the(Waiving.class).waive(which, "Sorry.", Asked.now(SUPERVISOR, NOON))))
                .isEqualTo("no-such-charge");
    }

    @Test
    void waivingTheWholeOfALapsedInvoiceEndsTheLapse() {
        var service = ROOM.french();
        var invoice = ROOM.invoice(service, NOON);
        var overdue = Instant.parse("2026-04-16T00:00:00Z");
        ROOM.passDue(invoice, overdue);
        granted(ROOM.the(Waiving.class).waive(which(invoice), "Sorry.", Asked.now(SUPERVISOR, overdue)));
        assertThat(ROOM.standing(service, overdue)).isEqualTo(StandingState.FULL);
    }

    private static Ruling<CreditNote> waive(Invoice invoice, Caller by) {
        return ROOM.the(Waiving.class).waive(which(invoice), "A good customer.", Asked.now(by, NOON.plusSeconds(1)));
    }

    private static Which which(Invoice invoice) {
        var charge = invoice.paper().lines().getFirst().charge();
        return new Which(invoice.paper().account(), invoice.paper().ticket(), charge);
    }
}
