package onus.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import onus.billing.DebtCommand.Contest;
import onus.billing.DebtCommand.Credit;
import onus.billing.DebtCommand.Hold;
import onus.billing.DebtCommand.PassDue;
import onus.billing.DebtCommand.Pay;
import onus.billing.DebtCommand.Release;
import onus.contract.Terms.UnpaidAtDueDate;
import onus.reason.Ruling;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DebtTest {

    private static final Instant NOW = Instant.parse("2026-04-10T10:00:00Z");
    private static final PassDue LAPSE = new PassDue(UnpaidAtDueDate.LAPSE);
    private static final Debt INVOICE = Debt.of(eur("24.00"));

    @Test
    void payingEverythingAcceptsTheInvoice() {
        var moved = granted(INVOICE, new Pay(eur("24.00")));
        assertThat(moved.debt().state()).isEqualTo(new DebtState.Paid(NOW));
        assertThat(moved.surplus()).isEqualTo(eur("0"));
        assertThat(denied(moved.debt(), new Contest())).isEqualTo(DebtDenial.ALREADY_PAID);
    }

    @Test
    void aPartOfTheMoneyLeavesTheRestOpen() {
        var debt = granted(INVOICE, new Pay(eur("10.00"))).debt();
        assertThat(debt.state()).isEqualTo(new DebtState.Open());
        assertThat(debt.open()).isEqualTo(eur("14.00"));
    }

    @Test
    void moneyThatIsTooMuchComesBackAsCredit() {
        assertThat(granted(INVOICE, new Pay(eur("30.00"))).surplus()).isEqualTo(eur("6.00"));
        var paid = granted(INVOICE, new Pay(eur("24.00"))).debt();
        assertThat(granted(paid, new Pay(eur("24.00"))).surplus()).isEqualTo(eur("24.00"));
    }

    @Test
    void aContestOfAPartlyPaidInvoiceGivesThePartBack() {
        var partly = granted(INVOICE, new Pay(eur("10.00"))).debt();
        var contested = granted(partly, new Contest());
        assertThat(contested.surplus()).isEqualTo(eur("10.00"));
        assertThat(contested.debt().credited()).isEqualTo(eur("24.00"));
    }

    @Test
    void aLapsedInvoiceCanStillBePaidOrContested() {
        var lapsed = granted(INVOICE, LAPSE).debt();
        assertThat(lapsed.state()).isEqualTo(new DebtState.Lapsed(NOW));
        assertThat(granted(lapsed, new Pay(eur("24.00"))).debt().state()).isEqualTo(new DebtState.Paid(NOW));
        assertThat(granted(lapsed, new Contest()).debt().state()).isEqualTo(new DebtState.Contested(NOW));
    }

    @Test
    void aContractOfArrearsDoesNotLapse() {
        var debt = granted(INVOICE, new PassDue(UnpaidAtDueDate.ARREARS)).debt();
        assertThat(debt.state()).isEqualTo(new DebtState.Arrears(NOW));
    }

    @Test
    void whileAnObjectionIsOpenNothingLapsesAndNothingIsContested() {
        var held = granted(INVOICE, new Hold()).debt();
        assertThat(denied(held, LAPSE)).isEqualTo(DebtDenial.OBJECTION_OPEN);
        assertThat(denied(held, new Contest())).isEqualTo(DebtDenial.OBJECTION_OPEN);
        assertThat(granted(held, new Release()).debt()).isEqualTo(INVOICE);
    }

    @Test
    void aCreditAfterPaymentReturnsTheMoney() {
        var paid = granted(INVOICE, new Pay(eur("24.00"))).debt();
        var credited = granted(paid, new Credit(eur("24.00")));
        assertThat(credited.surplus()).isEqualTo(eur("24.00"));
        assertThat(credited.debt().state()).isEqualTo(new DebtState.Credited(NOW));
    }

    @Test
    void aCreditOfTheOpenRestClosesAPartlyPaidInvoice() {
        var partly = granted(INVOICE, new Pay(eur("10.00"))).debt();
        var credited = granted(partly, new Credit(eur("14.00")));
        assertThat(credited.debt().state()).isEqualTo(new DebtState.Paid(NOW));
        assertThat(credited.surplus()).isEqualTo(eur("0"));
    }

    @Test
    void moneyForAClosedInvoiceIsKeptForTheCustomer() {
        var contested = granted(INVOICE, new Contest()).debt();
        assertThat(granted(contested, new Pay(eur("24.00"))).surplus()).isEqualTo(eur("24.00"));
        assertThat(denied(contested, new Contest())).isEqualTo(DebtDenial.ALREADY_CONTESTED);
    }

    @Test
    void noCentIsLostOrInventedWhateverHappens() {
        var random = new Random(2026);
        for (var round = 0; round < 500; round++) {
            var debt = Debt.of(eur("240.00"));
            var inHand = eur("0");
            for (var step = 0; step < 8; step++) {
                var command = some(debt, random);
                if (debt.handle(command, NOW) instanceof Ruling.Granted<Debt.Moved>(var moved)) {
                    var before = debt.paid().plus(inHand);
                    var came = command instanceof Pay(var amount) ? amount : eur("0");
                    inHand = inHand.plus(moved.surplus());
                    debt = moved.debt();
                    assertThat(debt.paid().plus(inHand)).isEqualTo(before.plus(came));
                    assertThat(debt.open().isNegative()).isFalse();
                }
            }
        }
    }

    private static DebtCommand some(Debt debt, Random random) {
        var rest = debt.gross().minus(debt.credited()).getAmountMinorInt();
        var cents = Money.of(CurrencyUnit.EUR, BigDecimal.valueOf(1 + random.nextInt(20_000), 2));
        var part = Money.of(CurrencyUnit.EUR, BigDecimal.valueOf(random.nextInt(rest + 1), 2));
        var all = List.of(new Pay(cents), new Credit(part), new Contest(), LAPSE, new Hold(), new Release());
        return all.get(random.nextInt(all.size()));
    }

    private static Debt.Moved granted(Debt debt, DebtCommand command) {
        return ((Ruling.Granted<Debt.Moved>) debt.handle(command, NOW)).result();
    }

    private static Object denied(Debt debt, DebtCommand command) {
        return ((Ruling.Denied<Debt.Moved>) debt.handle(command, NOW)).why();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
