package onus.clock;

import static onus.clock.Happening.What.ABSORBED;
import static onus.clock.Happening.What.ANSWERED;
import static onus.clock.Happening.What.ASKED_BACK;
import static onus.clock.Happening.What.AUTHORISATION_ANSWERED;
import static onus.clock.Happening.What.AUTHORISATION_REQUESTED;
import static onus.clock.Happening.What.AUTOMATIC;
import static onus.clock.Happening.What.CUSTOMER_WROTE;
import static onus.clock.Happening.What.DROPPED;
import static onus.clock.Happening.What.MERGED;
import static onus.clock.Happening.What.OPENED;
import static onus.clock.Happening.What.PLAN_CHANGED;
import static onus.clock.Happening.What.RECLASSIFIED;
import static onus.clock.Happening.What.STATUS_CHANGED;
import static onus.clock.Told.PAUSING;
import static onus.clock.Told.SHIPPED;
import static onus.clock.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import onus.clock.Happening.What;
import onus.contract.ContractVersion;
import onus.settlement.Promised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clocks of a ticket, event by event. Monday 2 November 2026, 09:00 in Warsaw, is 08:00Z. */
class ReckoningTest {

    /** What ends a clock however it stands. */
    private static final Map<What, String> ENDING =
            new EnumMap<>(Map.of(DROPPED, "dropped", MERGED, "merged", ABSORBED, "replaced"));

    /** What becomes of a clock that runs, waits or has stopped when each thing happens, where the contract lets clocks wait. */
    private static final Map<What, String> RUNNING = new EnumMap<>(Map.of(
            OPENED, "running",
            RECLASSIFIED, "replaced",
            PLAN_CHANGED, "replaced",
            ANSWERED, "met",
            STATUS_CHANGED, "met",
            ASKED_BACK, "paused",
            AUTHORISATION_REQUESTED, "paused",
            CUSTOMER_WROTE, "running",
            AUTHORISATION_ANSWERED, "running",
            AUTOMATIC, "running"));

    private static final Map<What, String> PAUSED = new EnumMap<>(Map.of(
            OPENED, "paused",
            RECLASSIFIED, "replaced",
            PLAN_CHANGED, "replaced",
            ANSWERED, "met",
            STATUS_CHANGED, "met",
            ASKED_BACK, "paused",
            AUTHORISATION_REQUESTED, "paused",
            CUSTOMER_WROTE, "running",
            AUTHORISATION_ANSWERED, "paused",
            AUTOMATIC, "paused"));

    @ParameterizedTest
    @EnumSource(What.class)
    void eachHappeningDoesWhatTheTableSaysToARunningClock(What what) {
        assertThat(firstAfter(Stream.of(opened()), what)).isEqualTo(ENDING.getOrDefault(what, RUNNING.get(what)));
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void eachHappeningDoesWhatTheTableSaysToAWaitingClock(What what) {
        var waiting = Stream.of(opened(), at("08:30", ASKED_BACK));
        assertThat(firstAfter(waiting, what)).isEqualTo(ENDING.getOrDefault(what, PAUSED.get(what)));
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void nothingMovesAClockThatHasStopped(What what) {
        assertThat(firstAfter(Stream.of(opened(), at("08:30", ANSWERED)), what)).isEqualTo("met");
    }

    @ParameterizedTest
    @EnumSource(
            value = What.class,
            names = {"ASKED_BACK", "AUTHORISATION_REQUESTED"})
    void whereTheContractLetsNoClockWaitAskingIsAnAnswer(What asking) {
        var clock = last(SHIPPED, opened(), at("09:00", asking));
        assertThat(clock.ending()).isInstanceOf(Ending.Reacted.class);
        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void aFailureUnderGoldIsDueInAnHourAndWarnedOfAfterThreeQuarters() {
        var due = due(last(SHIPPED, Told.opened("08:00", Promised.FAILURE, "Gold")));
        assertThat(due.deadline()).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(due.warnAt()).isEqualTo("2026-11-02T08:45:00Z");
    }

    @Test
    void theWarningOfAChangeIsCountedInBusinessHoursLikeItsDeadline() {
        var due = due(last(SHIPPED, Told.opened("16:00", Promised.CHANGE, "Silver")));
        assertThat(due.deadline()).isEqualTo("2026-11-03T12:00:00Z");
        assertThat(due.warnAt()).isEqualTo("2026-11-03T10:00:00Z");
    }

    @Test
    void anAnswerAtTheDeadlineItselfIsTooLateAndOneMicrosecondBeforeIsNot() {
        assertThat(answeredAt("2026-11-02T11:59:59.999999Z").code()).isEqualTo("met");
        assertThat(answeredAt("2026-11-02T12:00:00Z").code()).isEqualTo("missed");
    }

    @Test
    void aPauseOverTheWeekendGivesNoBusinessHoursBack() {
        var friday = Instant.parse("2026-11-06T18:00:00Z");
        var monday = Instant.parse("2026-11-09T07:00:00Z");
        var clock = last(
                PAUSING,
                Told.opened(Instant.parse("2026-11-06T17:00:00Z"), Promised.CHANGE, "Silver"),
                Told.at(friday, ASKED_BACK),
                Told.at(monday, CUSTOMER_WROTE));
        assertThat(due(clock).deadline())
                .as("two hours on Friday would have left six on Monday; the pause took one of Friday's")
                .isEqualTo("2026-11-09T14:00:00Z");
    }

    @Test
    void aClockThatWaitsHasNoDeadlineUnlessItWasOverBefore() {
        var waiting = last(PAUSING, opened(), at("09:00", ASKED_BACK));
        assertThat(waiting.due()).isNull();
        assertThat(waiting.isPaused()).isTrue();
        var late = last(PAUSING, opened(), at("13:00", ASKED_BACK));
        assertThat(due(late).deadline()).isEqualTo("2026-11-02T12:00:00Z");
        assertThat(late.isLate(Instant.parse("2026-11-02T13:30:00Z"))).isTrue();
    }

    @Test
    void aPermissionIsAnsweredOnlyByItsOwnAnswer() {
        var asked = at("09:00", AUTHORISATION_REQUESTED);
        assertThat(last(PAUSING, opened(), asked, at("09:30", AUTHORISATION_ANSWERED))
                        .isPaused())
                .isTrue();
        var answer = Happening.of(
                at("09:30", AUTHORISATION_ANSWERED).id(),
                Instant.parse("2026-11-02T09:30:00Z"),
                AUTHORISATION_ANSWERED,
                asked.evidence());
        var going = last(PAUSING, opened(), asked, answer);
        assertThat(going.isPaused()).isFalse();
        assertThat(due(going).deadline()).isEqualTo("2026-11-02T12:30:00Z");
        assertThat(going.pauses())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Pause.Reason.AUTHORISATION));
    }

    @Test
    void anotherKindCountsFromTheReceiptWithThePausesThereWereAndTheFirstClockStaysOnRecord() {
        var clocks = Reckoning.of(
                List.of(
                        opened(),
                        at("08:10", ASKED_BACK),
                        at("08:25", CUSTOMER_WROTE),
                        Told.as("08:30", RECLASSIFIED, Promised.FAILURE, "Gold")),
                PAUSING);
        assertThat(clocks).extracting(Clock::kind).containsExactly(Promised.CHANGE, Promised.FAILURE);
        assertThat(clocks.getFirst().ending()).isEqualTo(new Ending.Replaced(Instant.parse("2026-11-02T08:30:00Z")));
        assertThat(clocks.getLast().startedAt()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(due(clocks.getLast()).deadline()).isEqualTo("2026-11-02T09:15:00Z");
    }

    @Test
    void aBetterPlanCountsFromTheReceiptAndMayBeLateAtOnce() {
        var clock = last(
                SHIPPED,
                Told.opened("08:00", Promised.FAILURE, "Silver"),
                Told.as("09:10", PLAN_CHANGED, Promised.FAILURE, "Platinum"));
        assertThat(clock.number()).isEqualTo(2);
        assertThat(due(clock).deadline()).isEqualTo("2026-11-02T08:30:00Z");
    }

    @Test
    void aPlanThatPromisesTheSameForThisKindKeepsTheClock() {
        var clocks = Reckoning.of(
                List.of(
                        Told.opened("08:00", Promised.QUESTION, "Basic"),
                        Told.as("09:00", PLAN_CHANGED, Promised.QUESTION, "Gold")),
                SHIPPED);
        assertThat(clocks).singleElement().extracting(Clock::isOpen).isEqualTo(true);
    }

    @Test
    void whatThePlanDoesNotContainHasNoClock() {
        assertThat(Reckoning.of(List.of(Told.opened("08:00", Promised.CHANGE, "Basic")), SHIPPED))
                .isEmpty();
    }

    private static Happening opened() {
        return Told.opened("08:00", Promised.CHANGE, "Gold");
    }

    private static Ending answeredAt(String instant) {
        return last(SHIPPED, opened(), Told.at(Instant.parse(instant), ANSWERED))
                .ending();
    }

    /** How the clock that ran first stands after one thing more at 09:00Z. */
    private static String firstAfter(Stream<Happening> before, What what) {
        var next = Told.as("09:00", what, what == RECLASSIFIED ? Promised.FAILURE : Promised.CHANGE, "Silver");
        var clock = Reckoning.of(Stream.concat(before, Stream.of(next)).toList(), PAUSING)
                .getFirst();
        if (!clock.isOpen()) {
            return clock.ending().code();
        }
        return clock.isPaused() ? "paused" : "running";
    }

    private static Clock last(ContractVersion version, Happening... happened) {
        return Reckoning.of(List.of(happened), version).getLast();
    }

    private static Clock.Due due(Clock clock) {
        return Objects.requireNonNull(clock.due());
    }
}
