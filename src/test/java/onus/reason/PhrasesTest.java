package onus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 1,234.50_EUR      | 99.799961%  | 29 March 2026    | 29 March 2026, 03:15 (UTC+02:00)",
                "DE | 1.234,50_EUR      | 99,799961_% | 29. März 2026    | 29. März 2026, 03:15 (UTC+02:00)",
                "FR | 1~234,50_EUR      | 99,799961_% | 29 mars 2026     | 29 mars 2026 à 03:15 (UTC+02:00)",
                "CS | 1_234,50_EUR      | 99,799961_% | 29. března 2026  | 29. března 2026 03:15 (UTC+02:00)",
                "PL | 1_234,50_EUR      | 99,799961%  | 29 marca 2026    | 29 marca 2026, 03:15 (UTC+02:00)",
            })
    void everyLanguageWritesValuesItsOwnWay(
            Language language, String money, String percent, String date, String instant) {
        var phrases = Phrases.in(language);
        assertThat(phrases.say(new Value.Amount(Money.parse("EUR 1234.50")))).isEqualTo(spaced(money));
        assertThat(phrases.say(new Value.Percent(new BigDecimal("99.799961")))).isEqualTo(spaced(percent));
        assertThat(phrases.say(new Value.Day(LocalDate.of(2026, 3, 29)))).isEqualTo(date);
        assertThat(phrases.say(new Value.Moment(Instant.parse("2026-03-29T01:15:00Z"), WARSAW)))
                .isEqualTo(instant);
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00a0').replace('~', '\u202f');
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0_s", "PT30M,30_min", "PT8H,8_h", "PT743H,743_h", "PT1H30M5S,1_h 30_min 5_s"})
    void aDurationIsToldInHoursMinutesAndSeconds(Duration duration, String told) {
        assertThat(Phrases.in(Language.EN).say(new Value.Length(duration))).isEqualTo(spaced(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CS | 1  | Na zaplacení je 1 den",
                "CS | 3  | Na zaplacení jsou 3 dny",
                "CS | 30 | Na zaplacení je 30 dní",
                "PL | 1  | Na zapłatę jest 1 dzień",
                "PL | 3  | Na zapłatę są 3 dni",
                "PL | 30 | Na zapłatę jest 30 dni",
                "EN | 1  | 1 day to pay",
                "DE | 30 | 30 Tage zum Zahlen",
                "FR | 30 | 30 jours pour payer",
            })
    void countsChooseTheirForm(Language language, long days, String start) {
        var because = Because.of("payment.termDays")
                .with("days", new Value.Count(days))
                .with("due", new Value.Day(LocalDate.of(2026, 4, 15)));
        assertThat(Phrases.in(language).say(because)).startsWith(start);
    }
}
