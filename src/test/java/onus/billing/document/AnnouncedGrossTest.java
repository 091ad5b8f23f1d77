package onus.billing.document;

import static onus.billing.document.Paper.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AnnouncedGrossTest {

    private static final UUID DIAGNOSIS = new UUID(0, 2);
    private static final UUID WORK = new UUID(0, 3);

    @Test
    void aRisenRateIsTheProvidersLoss() {
        var kept =
                AnnouncedGross.keep(List.of(line(DIAGNOSIS, "EUR 20.00", "23")), Map.of(DIAGNOSIS, eur("24.00"))::get);
        assertThat(kept).extracting(it -> it.net().toString()).containsExactly("EUR 19.51");
        assertThat(Totals.of(CurrencyUnit.EUR, kept).gross()).isEqualTo(eur("24.00"));
    }

    @Test
    void aFallenRateIsTheCustomersGain() {
        var line = line(DIAGNOSIS, "EUR 20.00", "16");
        assertThat(AnnouncedGross.keep(List.of(line), _ -> eur("23.80"))).containsExactly(line);
    }

    @Test
    void eachOrderKeepsItsOwnGross() {
        var kept = AnnouncedGross.keep(
                List.of(line(DIAGNOSIS, "EUR 20.00", "23"), line(WORK, "EUR 180.00", "23")),
                Map.of(DIAGNOSIS, eur("24.00"), WORK, eur("221.40"))::get);
        assertThat(kept).extracting(it -> it.net().toString()).containsExactly("EUR 19.51", "EUR 180.00");
    }

    @Test
    void aCentThatOnlyTheSumRoundsUpIsNotAskedForEither() {
        var lines = List.of(
                line(DIAGNOSIS, "EUR 0.33", "19"),
                line(WORK, "EUR 0.33", "19"),
                line(new UUID(0, 4), "EUR 0.33", "19"));
        var kept = AnnouncedGross.keep(lines, _ -> eur("0.39"));
        assertThat(Totals.of(CurrencyUnit.EUR, kept).gross()).isEqualTo(eur("1.17"));
    }

    @Test
    void theCutIsNeverDeeperThanTheNextCent() {
        var random = new Random(14_06_2010);
        for (var round = 0; round < 2_000; round++) {
            var line = line("EUR " + BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2), "23");
            var announced = Paper.standard("20").on(line.net()).plus(line.net());
            var kept = AnnouncedGross.keep(List.of(line), _ -> announced).getFirst();
            assertThat(gross(kept)).isLessThanOrEqualTo(announced);
            var oneMore = kept.withNet(kept.net().plus(eur("0.01")));
            assertThat(kept.equals(line) || gross(oneMore).isGreaterThan(announced))
                    .isTrue();
        }
    }

    private static Money gross(Line line) {
        return Totals.of(CurrencyUnit.EUR, List.of(line)).gross();
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
