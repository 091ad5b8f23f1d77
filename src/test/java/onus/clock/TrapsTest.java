package onus.clock;

import static onus.clock.Happening.What.ANSWERED;
import static onus.clock.Happening.What.AUTOMATIC;
import static onus.clock.Told.PAUSING;
import static onus.clock.Told.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import onus.contract.ContractVersion;
import onus.settlement.Promised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and seconds at which clocks go wrong, each by its name. Times are those of Warsaw. */
class TrapsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest(name = "{0}: received {1}, due {2}")
    @CsvSource(textBlock = """
            a ticket a second before closing starts now,                2026-11-02T19:59:59, 2026-11-03T09:59:59
            a ticket at closing time starts the next morning,           2026-11-02T20:00:00, 2026-11-03T10:00:00
            a ticket before opening starts at eight,                    2026-11-03T02:00:00, 2026-11-03T10:00:00
            on Friday evening the rest is Monday's,                     2026-11-06T19:00:00, 2026-11-09T09:00:00
            Good Friday is a working day in Poland,                     2026-04-03T09:00:00, 2026-04-03T11:00:00
            Easter Monday is not,                                       2026-04-03T19:00:00, 2026-04-07T09:00:00
            Christmas Eve was worked until 2024,                        2024-12-24T09:00:00, 2024-12-24T11:00:00
            and is a holiday since 2025,                                2025-12-24T09:00:00, 2025-12-29T10:00:00
            the leap day is a Tuesday like another,                     2028-02-28T19:00:00, 2028-02-29T09:00:00
            after the leap day comes the first of March,                2028-02-29T19:30:00, 2028-03-01T09:30:00
            the clocks go forward over the weekend,                     2026-03-27T19:00:00, 2026-03-30T09:00:00
            the clocks go back over the weekend,                        2026-10-23T19:00:00, 2026-10-26T09:00:00
            New Year closes one day,                                    2026-12-31T19:00:00, 2027-01-04T09:00:00
            """)
    void aChangeUnderPlatinumHasTwoBusinessHours(String what, String received, String due) {
        var clock = last(Told.opened(at(received), Promised.CHANGE, "Platinum"));
        assertThat(deadline(clock)).as(what).isEqualTo(at(due));
    }

    @Test
    void aFailureCountsRealHoursWhenTheClocksGoForwardAndBack() {
        var spring = last(Told.opened(at("2026-03-29T01:30:00"), Promised.FAILURE, "Silver"));
        assertThat(deadline(spring)).isEqualTo(at("2026-03-29T04:30:00"));
        var autumn = last(Told.opened(Instant.parse("2026-10-25T00:30:00Z"), Promised.FAILURE, "Silver"));
        assertThat(deadline(autumn)).isEqualTo("2026-10-25T02:30:00Z");
        assertThat(deadline(autumn)).isEqualTo(at("2026-10-25T03:30:00"));
    }

    @Test
    void aDeadlineAtClosingTimeIsMissedByAReactionThatEvening() {
        var opened = Told.opened(at("2026-11-02T18:00:00"), Promised.CHANGE, "Platinum");
        assertThat(deadline(last(opened))).isEqualTo(at("2026-11-02T20:00:00"));

        assertThat(last(opened, Told.at(at("2026-11-02T19:59:59"), ANSWERED))
                        .ending()
                        .code())
                .isEqualTo("met");
        assertThat(last(opened, Told.at(at("2026-11-02T20:00:00"), ANSWERED))
                        .ending()
                        .code())
                .isEqualTo("missed");
        assertThat(last(opened, Told.at(at("2026-11-02T21:30:00"), ANSWERED))
                        .ending()
                        .code())
                .isEqualTo("missed");
    }

    @Test
    void anOutOfOfficeReplyNeitherStopsNorPausesNorResumesAClock() {
        var opened = Told.opened(at("2026-11-02T09:00:00"), Promised.CHANGE, "Gold");
        var reply = Told.at(at("2026-11-02T09:01:00"), AUTOMATIC);
        assertThat(last(opened, reply)).isEqualTo(last(opened));

        var asked = Told.at(at("2026-11-02T09:30:00"), Happening.What.ASKED_BACK);
        var late = Told.at(at("2026-11-02T09:31:00"), AUTOMATIC);
        assertThat(Reckoning.of(List.of(opened, asked, late), PAUSING).getLast().isPaused())
                .isTrue();
    }

    @Test
    void theReadersZoneMovesNoDeadline() {
        var opened = Told.opened(at("2026-11-02T19:00:00"), Promised.CHANGE, "Platinum");
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(deadline(last(opened))).isEqualTo(at("2026-11-03T09:00:00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anySubsetOfWeekdaysIsAWeek() {
        var odd = Told.with("reaction.businessHours.days", List.of("TUESDAY", "SUNDAY"));
        var opened = Told.opened(at("2026-11-03T19:00:00"), Promised.CHANGE, "Platinum");
        assertThat(deadline(Reckoning.of(List.of(opened), odd).getLast())).isEqualTo(at("2026-11-08T09:00:00"));
    }

    @Test
    void aPauseOverAHolidayWeekendGivesBackOnlyWhatTheDeskWasOpen() {
        var opened = Told.opened(at("2026-12-23T18:00:00"), Promised.CHANGE, "Silver");
        var asked = Told.at(at("2026-12-23T19:00:00"), Happening.What.ASKED_BACK);
        var answered = Told.at(at("2026-12-28T09:00:00"), Happening.What.CUSTOMER_WROTE);
        var clock = Reckoning.of(List.of(opened, asked, answered), PAUSING).getLast();
        assertThat(deadline(clock))
                .as("an hour on Wednesday is gone, the pause took one of Wednesday and one of Monday")
                .isEqualTo(at("2026-12-28T16:00:00"));
        assertThat(clock.pauses())
                .singleElement()
                .satisfies(it -> assertThat(Duration.between(it.from(), Objects.requireNonNull(it.to())))
                        .isEqualTo(Duration.ofHours(110)));
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), WARSAW).toInstant();
    }

    private static Clock last(Happening... happened) {
        return last(SHIPPED, happened);
    }

    private static Clock last(ContractVersion version, Happening... happened) {
        return Reckoning.of(List.of(happened), version).getLast();
    }

    private static Instant deadline(Clock clock) {
        return Objects.requireNonNull(clock.due()).deadline();
    }
}
