package onus.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.Totals;
import onus.billing.document.VatRate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetOffTest {

    private static final Money NOTHING = pln("0.00");

    private static Money pln(String amount) {
        return Money.parse("PLN " + amount);
    }

    private static SetOff.InHand credit(int id, String whole, String used) {
        return new SetOff.InHand(new UUID(0, id), pln(whole), pln(used));
    }

    /** A paper over one line of this net at 23 %. */
    private static Paper invoice(String net, @Nullable UUID ticket) {
        var line = new Line(
                new UUID(0, 1), new UUID(0, 2), Item.PLAN_BASE, pln(net), new VatRate("S", new BigDecimal("23")));
        var day = LocalDate.of(2026, 3, 31);
        var party = new Party("Sklep", "ul. Długa 1", null, "");
        var totals = Totals.of(line.net().getCurrencyUnit(), List.of(line));
        return new Paper(
                new UUID(0, 9),
                new UUID(0, 8),
                "1",
                ticket,
                "oktawave-pl",
                LocalDate.of(2015, 1, 1),
                Instant.EPOCH,
                day,
                day,
                party,
                party,
                List.of(line),
                totals);
    }

    private static List<String> parts(SetOff setOff) {
        return setOff.parts().stream()
                .map(it -> it.credit().entry().getLeastSignificantBits() + ": " + it.amount())
                .toList();
    }

    @Test
    void theOldestCreditPaysFirstAndNoneMoreThanIsLeftOfIt() {
        var setOff = SetOff.of(
                invoice("100.00", null),
                List.of(credit(1, "50.00", "40.00"), credit(2, "100.00", "0.00"), credit(3, "500.00", "0.00")),
                NOTHING);
        assertThat(parts(setOff)).containsExactly("1: PLN 10.00", "2: PLN 100.00", "3: PLN 13.00");
        assertThat(setOff.total(NOTHING)).isEqualTo(pln("123.00"));
    }

    @Test
    void anInvoiceOfAnIncidentIsNeverPaidByCreditBecausePaymentEndsTheRightToContest() {
        assertThat(SetOff.of(invoice("100.00", new UUID(0, 5)), List.of(credit(1, "50.00", "0.00")), NOTHING))
                .isEqualTo(SetOff.NOTHING);
    }

    @Test
    void whatACreditNoteIsGoingToTakeBackNeedsNoPaying() {
        var credits = List.of(credit(1, "500.00", "0.00"));
        assertThat(SetOff.of(invoice("100.00", null), credits, pln("100.00"))).isEqualTo(SetOff.NOTHING);
        assertThat(parts(SetOff.of(invoice("100.00", null), credits, pln("40.00"))))
                .containsExactly("1: PLN 73.80");
    }

    @Test
    void overManyPursesTheInvoiceIsNeverOverpaidAndNoCreditOverdrawn() {
        var random = new java.util.Random(7);
        Stream.generate(() -> List.of(
                        credit(1, random.nextInt(300) + ".00", "0.00"), credit(2, random.nextInt(300) + ".07", "0.05")))
                .limit(500)
                .forEach(purse -> {
                    var paper = invoice(random.nextInt(1, 200) + ".33", null);
                    var setOff = SetOff.of(paper, purse, NOTHING);
                    var all = purse.stream().map(SetOff.InHand::left).reduce(NOTHING, Money::plus);
                    var least = all.isLessThan(paper.totals().gross())
                            ? all
                            : paper.totals().gross();
                    assertThat(setOff.total(NOTHING)).isEqualTo(least);
                    setOff.parts()
                            .forEach(it -> assertThat(it.amount()
                                            .isGreaterThan(it.credit().left()))
                                    .isFalse());
                });
    }
}
