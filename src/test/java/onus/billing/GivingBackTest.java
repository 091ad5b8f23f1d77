package onus.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.VatRate;
import onus.billing.ledger.LedgerAccount;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.customer.Deciding;
import onus.customer.Service;
import onus.journal.Thing;
import onus.offer.Offer;
import onus.offer.OfferKind;
import onus.offer.Offering;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.settlement.PlanFee;
import onus.uptime.compensation.Compensation;
import onus.uptime.compensation.CompensationDecided;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GivingBackTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant MARCH_ENDS = Instant.parse("2026-03-31T22:00:00Z");

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private final ContractVersion terms = new ShippedContracts()
            .find("oktawave-pl")
            .orElseThrow()
            .at(MARCH_ENDS)
            .orElseThrow();
    private Service shop;

    @BeforeEach
    void aShopWithAPlan() {
        shop = ROOM.service("oktawave-pl", "PL", false);
    }

    @Test
    void compensationIsACreditNoteOnTheInvoiceOfTheMonthsPlan() {
        var invoice = invoice("600.00");

        decided("60.00", "0.00", 1);

        assertThat(recompenses().getFirst().creditNote()).isNotNull();
        var note = notes(invoice).getFirst();
        assertThat(note.reason()).isEqualTo(CreditReason.COMPENSATION);
        assertThat(note.paper().lines()).extracting(Line::item).containsExactly(Item.COMPENSATION);
        assertThat(note.paper().totals().gross()).isEqualTo(Money.parse("PLN 73.80"));
        assertThat(ROOM.again(invoice).debt().open()).isEqualTo(Money.parse("PLN 664.20"));
    }

    @Test
    void compensationDecidedBeforeTheInvoiceComesWithIt() {
        decided("60.00", "0.00", 1);
        assertThat(recompenses().getFirst().creditNote()).isNull();

        var invoice = invoice("600.00");

        assertThat(notes(invoice)).hasSize(1);
        assertThat(recompenses().getFirst().creditNote()).isNotNull();
    }

    @Test
    void aLateCorrectionMakesASecondCreditNoteAndTogetherTheyTakeTheVatBackToTheCent() {
        var invoice = invoice("600.03");
        decided("60.01", "0.00", 1);

        decided("540.02", "0.00", 2);

        assertThat(notes(invoice)).hasSize(2);
        assertThat(ROOM.again(invoice).debt().state()).isInstanceOf(DebtState.Credited.class);
        assertThat(balance(LedgerAccount.VAT_PAYABLE)).isZero();
        assertThat(balance(LedgerAccount.RECEIVABLE)).isZero();
    }

    @Test
    void whatExceedsTheFeeIsAPenaltyWithoutVatInASeriesOfItsOwn() {
        decided("600.00", "600.00", 1);

        assertThat(recompenses().getFirst().penaltyNote()).contains("P-2026-000001");
        assertThat(balance(LedgerAccount.OTHER_EXPENSE)).isEqualTo(600);
        assertThat(balance(LedgerAccount.CUSTOMER_CREDIT)).isEqualTo(-600);
        assertThat(balance(LedgerAccount.VAT_PAYABLE)).isZero();
    }

    @Test
    void theSameDecisionHeardTwiceGivesOnce() {
        var invoice = invoice("600.00");
        var decided = compensation("60.00", "30.00", 1);

        ROOM.tell(shop.account(), new CompensationDecided(decided, terms));
        ROOM.tell(shop.account(), new CompensationDecided(decided, terms));

        assertThat(notes(invoice)).hasSize(1);
        assertThat(balance(LedgerAccount.OTHER_EXPENSE)).isEqualTo(30);
    }

    @Test
    void aRoundingCentAboveTheInvoiceIsNotCredited() {
        var invoice = invoice("600.00");

        decided("600.01", "0.00", 1);

        assertThat(ROOM.again(invoice).debt().credited())
                .isEqualTo(ROOM.again(invoice).debt().gross());
    }

    private int balance(LedgerAccount account) {
        var pln = Money.parse("PLN 0.00");
        return ROOM.balances(shop.account(), pln.getCurrencyUnit())
                .getOrDefault(account, pln)
                .getAmountMajorInt();
    }

    private List<CreditNote> notes(Invoice invoice) {
        return ROOM.the(Transactions.class)
                .inAccount(shop.account(), () -> ROOM.the(Invoices.class).correcting(invoice));
    }

    private List<Recompense> recompenses() {
        return ROOM.the(Transactions.class)
                .inAccount(shop.account(), () -> ROOM.the(Recompenses.class).of(shop.account()));
    }

    private void decided(String credit, String penalty, int revision) {
        ROOM.tell(shop.account(), new CompensationDecided(compensation(credit, penalty, revision), terms));
    }

    private Compensation compensation(String credit, String penalty, int revision) {
        var sums = new Compensation.Sums(Money.parse("PLN " + credit), Money.parse("PLN " + penalty));
        var verdict = ROOM.the(Transactions.class).inAccount(shop.account(), this::verdict);
        return new Compensation(
                shop.account(),
                UuidCreator.getTimeOrderedEpoch(),
                MARCH,
                "Gold",
                MARCH.atDay(1),
                revision,
                verdict,
                sums,
                sums,
                MARCH_ENDS);
    }

    /** The plan's fee of March, invoiced when it ended. */
    private Invoice invoice(String net) {
        return ROOM.the(Transactions.class).inAccount(shop.account(), () -> {
            var line = new Line(
                    UuidCreator.getTimeOrderedEpoch(),
                    order(),
                    Item.PLAN_BASE,
                    Money.parse("PLN " + net),
                    new VatRate("S", new java.math.BigDecimal("23")));
            ROOM.the(Charges.class)
                    .add(new Charge(shop.account(), verdict(), null, line, line.net(), MARCH_ENDS), MARCH_ENDS);
            return ROOM.the(Issuing.class)
                    .issue(new Bill(shop.account(), null, terms, MARCH_ENDS, List.of(line)), MARCH_ENDS);
        });
    }

    private UUID order() {
        var told = new Offering.Told(
                OfferKind.RENEWAL,
                new Offer.Subject(null, shop.id(), terms.contract(), terms.from()),
                BillingRoom.price("PLN 600.00", "23"),
                List.of(),
                "ordered",
                "Told.",
                Language.PL,
                MARCH_ENDS.plusSeconds(86_400),
                verdict());
        var offer = ROOM.the(Offering.class).make(shop.account(), told, new UUID(0, 9), MARCH_ENDS);
        ROOM.the(Offering.class).order(offer, new UUID(0, 9), "Zamawiam.", MARCH_ENDS);
        return offer.id();
    }

    private UUID verdict() {
        return ROOM.the(Deciding.class)
                .keep(
                        new Thing(shop.account(), "test", shop.id()),
                        Deciding.Made.of(new PlanFee("Gold", MARCH, List.of(), null, null), terms),
                        MARCH_ENDS);
    }
}
