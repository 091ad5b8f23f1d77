package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.ContestingTest.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onus.billing.document.QrImage;
import onus.billing.sheet.PlainSheet;
import onus.billing.sheet.Sheet;
import onus.billing.sheet.Sheets;
import onus.incident.Owed;
import onus.offer.OfferKind;
import onus.reason.Language;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    @ParameterizedTest
    @EnumSource(Language.class)
    void anInvoiceReadsAsApproved(Language language) throws Exception {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        assertThat(plain(invoice.paper(), language)).isEqualTo(approved("invoice-" + language.code()));
    }

    @Test
    void aCreditNoteReadsAsApproved() throws Exception {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var note = granted(ROOM.contest(invoice, true, NOON.plusSeconds(60))).getFirst();
        assertThat(plain(note.paper(), Language.FR)).isEqualTo(approved("credit-note-fr"));
        assertThat(sheet(invoice.paper(), Language.FR).codes()).isEmpty();
        assertThat(sheet(invoice.paper(), Language.FR).follows()).isEmpty();
    }

    @Test
    void aConsumerReadsWhyTheNetGaveWay() {
        var ticket = ROOM.ticket(ROOM.service("ovh-fr", "FR", true), NOON);
        var order = ROOM.order(ticket, OfferKind.ANNOUNCEMENT, BillingRoom.price("EUR 20.00", "20"), NOON);
        var owed = new Owed("diagnosis", Money.parse("EUR 20.00"), order, new BigDecimal("23"), "S");
        ROOM.settle(ticket, List.of(owed), NOON);
        var items = sheet(ROOM.invoices(ticket).getFirst().paper(), Language.EN).items();
        assertThat(items.getFirst().because().getLast())
                .contains("24.00")
                .contains("19.51")
                .contains("never pays more than was announced");
    }

    @Test
    void reverseChargeIsSaidInTheMarketsOwnWords() {
        var ticket = ROOM.ticket(ROOM.french(), NOON);
        var order = ROOM.order(ticket, OfferKind.ANNOUNCEMENT, BillingRoom.price("EUR 20.00", "20"), NOON);
        var owed = new Owed("diagnosis", Money.parse("EUR 20.00"), order, BigDecimal.ZERO, "AE");
        ROOM.settle(ticket, List.of(owed), NOON);
        var sheet = sheet(ROOM.invoices(ticket).getFirst().paper(), Language.DE);
        assertThat(sheet.notes()).contains("Autoliquidation");
        assertThat(sheet.items().getFirst().vat()).isEqualTo("Steuerschuldnerschaft des Leistungsempfängers");
    }

    @Test
    void theCodeAsksForWhatIsStillOpen() {
        var invoice = ROOM.invoice(ROOM.service("ovh-cz", "CZ", false), NOON);
        ROOM.pay(invoice, "CZK 4.20", "part", NOON.plusSeconds(1));
        var code = sheet(invoice.paper(), Language.CS).codes().getFirst();
        assertThat(code.text()).contains("*AM:19.80*CC:CZK*X-VS:2026000001*MSG:CZ-2026-000001");
        assertThat(code.path()).isEqualTo(QrImage.of(code.text()).path());
    }

    @Test
    void anotherCustomersNumberHasNoSheet() {
        var invoice = ROOM.invoice(ROOM.french(), NOON);
        var stranger = ROOM.french().account();
        assertThat(ROOM.the(Sheets.class).of(stranger, invoice.paper().number(), Language.EN))
                .isEmpty();
    }

    private static Sheet sheet(Paper paper, Language language) {
        return ROOM.the(Sheets.class)
                .of(paper.account(), paper.number(), language)
                .orElseThrow();
    }

    private static String plain(Paper paper, Language language) {
        return PlainSheet.of(sheet(paper, language)).replaceAll("T-[0-9A-Z]{5}-[0-9A-Z]{5}", "T-XXXXX-XXXXX");
    }

    /** What somebody has read and approved. */
    private static String approved(String name) throws Exception {
        return Files.readString(Path.of("src/test/resources/approved/billing", name + ".txt"));
    }
}
