package onus.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Holidays POLISH = new Holidays("pl", null, Map.of());

    private static BusinessHours every(String... hours) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(hours).stream().map(Opening::of).toList());
        }
        return new BusinessHours(WARSAW, week, new Holidays("pl", null, Map.of()));
    }

    private static Instant at(String offset) {
        return OffsetDateTime.parse(offset).toInstant();
    }

    @Test
    void aLunchBreakDoesNotCount() {
        var clock = every("08:00-12:00", "13:00-17:00");
        assertThat(clock.after(at("2026-03-16T11:00:00+01:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-16T14:00:00+01:00"));
        assertThat(clock.after(at("2026-03-16T11:00:00+01:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-16T12:00:00+01:00"));
        assertThat(clock.counts(at("2026-03-16T12:00:00+01:00"))).isFalse();
    }

    @Test
    void aDayMayLastUntilMidnightAndNoMinuteIsLostThere() {
        var clock = every("00:00-24:00");
        var start = at("2026-03-16T00:00:00+01:00");
        assertThat(clock.elapsed(start, start.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofDays(3));
        assertThat(clock.elapsed(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(clock.elapsed(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hoursThatTheClockChangeSkipsDoNotExist() {
        assertThat(every("02:00-03:00").elapsed(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")))
                .isZero();
        assertThat(every("01:00-04:00").elapsed(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(every("01:00-04:00").elapsed(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void yearsAreJoinedWithoutASeam() {
        var clock = BusinessHours.of(WARSAW, BusinessDays.MONDAY_TO_FRIDAY, Opening.of("08:00-20:00"), POLISH);
        var start = at("2026-12-31T19:00:00+01:00");
        assertThat(clock.after(start, Duration.ofHours(1))).isEqualTo(at("2026-12-31T20:00:00+01:00"));
        assertThat(clock.after(start, Duration.ofHours(1).plusNanos(1)))
                .isEqualTo(at("2027-01-04T08:00:00.000000001+01:00"));
        var far = clock.after(start, Duration.ofHours(10_000));
        assertThat(clock.elapsed(start, far)).isEqualTo(Duration.ofHours(10_000));
    }

    @Test
    void whatElapsesUntilADeadlineIsWhatWasAsked() {
        var random = new Random(8_20);
        var clock = BusinessHours.of(WARSAW, BusinessDays.MONDAY_TO_FRIDAY, Opening.of("08:00-20:00"), POLISH);
        for (int i = 0; i < 20_000; i++) {
            var start =
                    Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000), random.nextInt(1_000_000_000));
            var asked = Duration.ofSeconds(1 + random.nextInt(2_000_000), random.nextInt(1_000_000_000));
            var deadline = clock.after(start, asked);
            assertThat(clock.elapsed(start, deadline)).isEqualTo(asked);
            assertThat(clock.elapsed(start, deadline.minusNanos(1))).isLessThan(asked);
        }
    }

    @Test
    void aMarketMayCloseOrOpenADayOfItsOwn() {
        var bridge = LocalDate.of(2026, 6, 5);
        var constitution = LocalDate.of(2026, 5, 1);
        var days = new BusinessDays(
                BusinessDays.MONDAY_TO_FRIDAY, new Holidays("pl", null, Map.of(bridge, true, constitution, false)));
        assertThat(days.contains(bridge)).isFalse();
        assertThat(days.contains(constitution)).isTrue();
        assertThat(days.nextOnOrAfter(LocalDate.of(2026, 6, 4))).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void holidaysDifferByCountryRegionAndYear() {
        assertThat(POLISH.of(2025)).contains(LocalDate.of(2025, 12, 24));
        assertThat(POLISH.of(2024)).doesNotContain(LocalDate.of(2024, 12, 24));
        assertThat(new Holidays("cz", null, Map.of()).of(2026))
                .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 24));
        assertThat(new Holidays("fr", null, Map.of()).of(2026)).doesNotContain(LocalDate.of(2026, 4, 3));
        assertThat(new Holidays("de", "sl", Map.of()).of(2026)).contains(LocalDate.of(2026, 6, 4));
        assertThat(new Holidays("gb", "eng", Map.of()).of(2026)).contains(LocalDate.of(2026, 12, 28));
        assertThat(new Holidays("ie", null, Map.of()).of(2026)).contains(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aWeekThatNeverOpensIsRefusedAndSoIsADayOutOfOrder() {
        assertThatThrownBy(() -> BusinessHours.of(WARSAW, Set.of(), Opening.of("08:00-20:00"), POLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> every("13:00-17:00", "08:00-12:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Opening.of("20:00-08:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
