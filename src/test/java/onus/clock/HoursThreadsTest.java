package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import onus.calendar.BusinessHours;
import onus.calendar.Holidays;
import onus.calendar.Intervals;
import onus.calendar.Opening;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.Promised;
import onus.settlement.ReactionDeadline;
import onus.settlement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other desks got wrong about hours: each test is named after what went wrong there. Of the same list stand elsewhere: a day that lasts until
 * 24:00, lunch breaks and hours that a clock change skips ({@code BusinessHoursTest}), Christmas Eve by its year and both weekends on which the
 * clocks change ({@link TrapsTest}), the warning counted in business hours ({@link ReckoningTest}) and sent only in them
 * ({@link WarningLettersTest}), a calendar edited while clocks run ({@link SweepFaultsTest}).
 */
class HoursThreadsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void aroundTheClockIsAValueOfItsOwnAndLosesNoMinuteAtMidnight() {
        assertThat(PlanTerms.ClockKind.values()).contains(PlanTerms.ClockKind.AROUND_THE_CLOCK);
        var clock = last(Told.SHIPPED, "2026-11-02T23:30:00", Promised.FAILURE, "Gold");
        assertThat(clock.target().clock()).isEqualTo(PlanTerms.ClockKind.AROUND_THE_CLOCK);
        assertThat(deadline(clock)).isEqualTo(at("2026-11-03T00:30:00"));
    }

    @Test
    void aContractMayLetADayLastUntilItsEnd() {
        var version = Told.with("reaction.businessHours.closes", "24:00");
        var clock = last(version, "2026-11-16T19:00:00", Promised.CHANGE, "Silver");
        assertThat(deadline(clock)).isEqualTo(at("2026-11-17T11:00:00"));
    }

    static IntStream subsets() {
        return IntStream.range(1, 128);
    }

    /** Every set of weekdays, counted beside it by walking hour after hour. */
    @ParameterizedTest
    @MethodSource("subsets")
    void anySubsetOfWeekdaysIsAWeek(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        IntStream.range(0, 7).filter(it -> (bits >> it & 1) == 1).forEach(it -> days.add(DayOfWeek.of(it + 1)));
        var version = Told.with(
                "reaction.businessHours.days", days.stream().map(Enum::name).toList());
        var clock = last(version, "2026-11-12T10:00:00", Promised.CHANGE, "Silver");
        assertThat(deadline(clock)).as("%s", days).isEqualTo(walked("2026-11-12T10:00:00", days, 8));
    }

    private static Instant walked(String from, EnumSet<DayOfWeek> days, int hours) {
        var at = LocalDateTime.parse(from);
        for (int left = hours; left > 0; at = at.plusHours(1)) {
            boolean open = days.contains(at.getDayOfWeek()) && at.getHour() >= 8 && at.getHour() < 20;
            left -= open ? 1 : 0;
        }
        return at.atZone(WARSAW).toInstant();
    }

    @Test
    void aDayWithTwoBreaksCountsItsThreeStretches() {
        var day = List.of(Opening.of("08:00-10:00"), Opening.of("10:30-12:00"), Opening.of("13:00-24:00"));
        var hours = new BusinessHours(WARSAW, Map.of(DayOfWeek.MONDAY, day), new Holidays("pl", null, Map.of()));
        assertThat(hours.after(at("2026-11-02T09:00:00"), Duration.ofHours(3))).isEqualTo(at("2026-11-02T13:30:00"));
        assertThat(hours.elapsed(at("2026-11-02T00:00:00"), at("2026-11-03T00:00:00")))
                .isEqualTo(Duration.ofMinutes(14 * 60 + 30));
    }

    @ParameterizedTest(name = "{0}: a Sunday from midnight to midnight has {1} hours")
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-11-01, 0", "2026-11-08, 24"})
    void hoursKeptAsLocalTimesDoNotShiftWhenTheClocksDo(String sunday, int expected) {
        var hours = BusinessHours.of(
                WARSAW, List.of(DayOfWeek.SUNDAY), Opening.of("00:00-24:00"), new Holidays("pl", null, Map.of()));
        var from = at(sunday + "T00:00:00");
        var to = ZonedDateTime.ofInstant(from, WARSAW).plusDays(1).toInstant();
        assertThat(hours.elapsed(from, to)).isEqualTo(Duration.ofHours(expected));
        assertThat(hours.counts(at(sunday + "T12:00:00"))).isEqualTo(expected > 0);
    }

    @Test
    void aHolidayInBetweenIsNamedInTheExplanationAndAnotherDayIsNot() {
        var because = because("2026-11-10T16:00:00", Promised.CHANGE);
        assertThat(because)
                .anySatisfy(
                        it -> assertThat(say(Language.EN, it))
                                .isEqualTo(
                                        "Closed on a public holiday: 11 November 2026. On such days the clock counts nothing."));
        assertThat(because("2026-11-03T16:00:00", Promised.CHANGE)).noneMatch(HoursThreadsTest::tellsOfHolidays);
        assertThat(because("2026-11-10T23:30:00", Promised.FAILURE))
                .as("a clock around the clock counts holidays like other days")
                .noneMatch(HoursThreadsTest::tellsOfHolidays);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void severalHolidaysAreCountedInEveryLanguage(Language language) {
        var because = because("2026-12-23T19:00:00", Promised.CHANGE).stream()
                .filter(HoursThreadsTest::tellsOfHolidays)
                .toList();
        assertThat(because)
                .singleElement()
                .satisfies(it -> assertThat(say(language, it)).contains("2", "24", "2026"));
    }

    private static boolean tellsOfHolidays(Because because) {
        return because.point().equals("holidays");
    }

    private static List<Because> because(String received, Promised kind) {
        var question = new ReactionDeadline("Silver", kind, at(received), Intervals.NONE, null);
        return question.decide(Told.SHIPPED) instanceof Verdict.Decided<ReactionDeadline.Answer>(var _, var because)
                ? because
                : List.of();
    }

    private static String say(Language language, Because because) {
        return Phrases.in(language).say(because);
    }

    private static Clock last(ContractVersion version, String received, Promised kind, String plan) {
        return Reckoning.of(List.of(Told.opened(at(received), kind, plan)), version)
                .getLast();
    }

    private static Instant deadline(Clock clock) {
        return Objects.requireNonNull(clock.due()).deadline();
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), WARSAW).toInstant();
    }
}
