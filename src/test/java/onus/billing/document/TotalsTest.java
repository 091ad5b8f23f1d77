package onus.billing.document;

import static onus.billing.document.Paper.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 20.00, 20, 4.00, 24.00",
        "EUR, 20.00, 19, 3.80, 23.80",
        "CZK, 500.00, 21, 105.00, 605.00",
        "EUR, 20.00, 23, 4.60, 24.60",
        "GBP, 20.00, 20, 4.00, 24.00",
        "PLN, 450.00, 23, 103.50, 553.50",
        "EUR, 20.00, 19.6, 3.92, 23.92",
        "GBP, 20.00, 17.5, 3.50, 23.50",
        "CZK, 0.50, 21, 0.11, 0.61",
        "EUR, 12.50, 19, 2.38, 14.88",
        "EUR, -12.50, 19, -2.38, -14.88",
        "EUR, 0.33+0.33+0.33, 19, 0.19, 1.18",
        "PLN, 0.07+0.07+0.07, 23, 0.05, 0.26",
        "EUR, 20.00+180.00, 20, 40.00, 240.00"
    })
    void vatIsRoundedHalfUpOncePerDocumentAndRate(String currency, String nets, String rate, String vat, String gross) {
        var lines = Arrays.stream(nets.split("\\+"))
                .map(net -> line(currency + " " + net, rate))
                .toList();
        var totals = Totals.of(CurrencyUnit.of(currency), lines);
        assertThat(totals.vat()).isEqualTo(Money.parse(currency + " " + vat));
        assertThat(totals.gross()).isEqualTo(Money.parse(currency + " " + gross));
    }

    @Test
    void everyRateHasItsOwnRow() {
        var totals = Totals.of(
                CurrencyUnit.EUR, List.of(line("EUR 20", "20"), line("EUR 10", "5.5"), line("EUR 1", "20.0")));
        assertThat(totals.table()).extracting(it -> it.vat().toString()).containsExactly("EUR 4.20", "EUR 0.55");
    }

    @Test
    void reverseChargeHasNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VatRate("AE", BigDecimal.TEN));
        assertThat(new VatRate("AE", new BigDecimal("0.00")).on(Money.parse("EUR 20")))
                .isEqualTo(Money.parse("EUR 0"));
    }

    @Test
    void creditNotesInAnyOrderCancelAnInvoiceToTheCent() {
        var random = new Random(20260316);
        for (var round = 0; round < 500; round++) {
            var lines = randomLines(random);
            assertThat(creditedOneByOne(lines, random)).isEqualTo(amountsOf(Totals.of(CurrencyUnit.EUR, lines)));
        }
    }

    private static List<Money> creditedOneByOne(List<Line> lines, Random random) {
        var sums = new ArrayList<>(amountsOf(Totals.of(CurrencyUnit.EUR, List.of())));
        var standing = new ArrayList<>(lines);
        while (!standing.isEmpty()) {
            var charge = standing.get(random.nextInt(standing.size())).charge();
            var credit = Credit.of(CurrencyUnit.EUR, standing, Set.of(charge));
            standing.removeIf(it -> it.charge().equals(charge));
            var amounts = amountsOf(credit.totals());
            for (var i = 0; i < sums.size(); i++) {
                sums.set(i, sums.get(i).plus(amounts.get(i)));
            }
        }
        return sums;
    }

    private static List<Money> amountsOf(Totals totals) {
        return List.of(totals.net(), totals.vat(), totals.gross());
    }

    private static List<Line> randomLines(Random random) {
        var rates = List.of("20", "19", "19.6", "23");
        return random.ints(1 + random.nextInt(6), 1, 10_000)
                .mapToObj(cents -> line("EUR " + BigDecimal.valueOf(cents, 2), rates.get(random.nextInt(4))))
                .toList();
    }

    @Test
    void aFullCreditNoteIsTheInvoiceAgain() {
        var lines = List.of(line("EUR 0.33", "19"), line("EUR 0.33", "19"), line("EUR 0.33", "19"));
        var charges = Set.copyOf(lines.stream().map(Line::charge).toList());
        assertThat(Credit.of(CurrencyUnit.EUR, lines, charges).totals()).isEqualTo(Totals.of(CurrencyUnit.EUR, lines));
    }

    @Test
    void anUnknownChargeIsNotCredited() {
        var credit = Credit.of(CurrencyUnit.EUR, List.of(line("EUR 1", "19")), Set.of(UUID.randomUUID()));
        assertThat(credit.lines()).isEmpty();
    }
}
