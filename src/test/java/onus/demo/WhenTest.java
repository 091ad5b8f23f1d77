package onus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    @Test
    void aWrittenTimeIsLocalToTheMarket() {
        assertThat(once("2010-05-18T14:10")).containsExactly(Instant.parse("2010-05-18T12:10:00Z"));
    }

    @Test
    void anAgeCountsBackFromNow() {
        assertThat(once("now-PT5H")).containsExactly(Instant.parse("2026-11-29T15:00:00Z"));
    }

    @Test
    void theFirstMonthIsTheSixthBeforeThisOneAndTheSeventhIsThisOne() {
        assertThat(once("month 1, 4 09:30")).containsExactly(Instant.parse("2026-05-04T07:30:00Z"));
        assertThat(once("month 7, 2 09:00")).containsExactly(Instant.parse("2026-11-02T08:00:00Z"));
    }

    @Test
    void whatLiesAheadIsNotPlayed() {
        assertThat(once("month 7, 30 09:00")).isEmpty();
    }

    @Test
    void aRepetitionKeepsItsHourOverTheChangeOfTheClock() {
        var daily = new When(List.of("2026-10-24T09:00"), Period.ofDays(1), "2026-10-27T00:00", List.of());
        assertThat(daily.beginnings(WARSAW, NOW))
                .containsExactly(
                        Instant.parse("2026-10-24T07:00:00Z"),
                        Instant.parse("2026-10-25T08:00:00Z"),
                        Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void aRepetitionLeavesOutTheDaysOfItsButAndEndsNow() {
        var daily = new When(List.of("month 7, 26 21:30"), Period.ofDays(1), null, List.of("month 7, 27 00:00"));
        assertThat(daily.beginnings(WARSAW, NOW))
                .containsExactly(Instant.parse("2026-11-26T20:30:00Z"), Instant.parse("2026-11-28T20:30:00Z"));
    }

    @Test
    void everyBeginningOfAListIsRepeated() {
        var vault = new When(List.of("month 5, 6 00:30", "month 6, 1 00:30"), Period.ofMonths(1), null, List.of());
        assertThat(vault.beginnings(WARSAW, NOW)).hasSize(5);
    }

    private static List<Instant> once(String at) {
        return new When(List.of(at), null, null, List.of()).beginnings(WARSAW, NOW);
    }
}
