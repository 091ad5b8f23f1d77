package onus.clock;

import static onus.clock.Happening.What.ANSWERED;
import static onus.clock.Happening.What.ASKED_BACK;
import static onus.clock.Happening.What.CUSTOMER_WROTE;
import static onus.clock.Happening.What.PLAN_CHANGED;
import static onus.clock.Happening.What.RECLASSIFIED;
import static onus.clock.Happening.What.STATUS_CHANGED;
import static onus.clock.Told.PAUSING;
import static onus.clock.Told.SHIPPED;
import static onus.clock.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.settlement.Promised;
import org.junit.jupiter.api.Test;

/**
 * What other desks got wrong about waiting, reopening and changes of plan or kind: each test is named after what went wrong there. Of the same list
 * stand elsewhere: the table of everything that happens to a clock that runs, waits or has stopped, a pause over the weekend, and another kind or
 * plan counted from the receipt ({@link ReckoningTest}); clocks as a function of what happened ({@link ReckoningLawsTest},
 * {@link ReactionStoryTest}).
 */
class WaitingThreadsTest {

    private static final Instant NEXT_YEAR = Instant.parse("2027-11-02T08:00:00Z");

    @Test
    void aPausedClockDoesNotTick() {
        var paused = last(PAUSING, gold(), at("09:00", ASKED_BACK));
        assertThat(ClockState.of(paused, NEXT_YEAR)).isEqualTo(ClockState.PAUSED);
        assertThat(paused.due()).as("nothing falls due while it waits").isNull();
        assertThat(paused.isLate(NEXT_YEAR)).isFalse();
    }

    @Test
    void whatIsViolatedWhilePendingIsViolatedAndWhatIsPendingBeforeIsNot() {
        var late = last(PAUSING, gold(), at("12:00", ASKED_BACK));
        assertThat(ClockState.of(late, NEXT_YEAR)).isEqualTo(ClockState.LATE);
        var pending = last(PAUSING, gold(), at("11:59", ASKED_BACK));
        assertThat(ClockState.of(pending, NEXT_YEAR)).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void aPauseIsNotLostWhenThePlanChangesWhileItLasts() {
        var clock = last(
                PAUSING,
                Told.opened("08:00", Promised.CHANGE, "Silver"),
                at("09:00", ASKED_BACK),
                Told.as("10:00", PLAN_CHANGED, Promised.CHANGE, "Gold"),
                at("11:00", CUSTOMER_WROTE));
        assertThat(clock.plan()).isEqualTo("Gold");
        assertThat(clock.startedAt()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(deadline(clock)).as("four hours and the two it waited").isEqualTo("2026-11-02T14:00:00Z");
    }

    @Test
    void timeAfterAReopeningIsNoPartOfWhatWasAnswered() {
        var opened = gold();
        var answer = at("09:00", ANSWERED);
        var answered = Reckoning.of(List.of(opened, answer), SHIPPED);
        var reopened = Reckoning.of(
                List.of(
                        opened,
                        answer,
                        at("10:00", STATUS_CHANGED),
                        at("15:00", CUSTOMER_WROTE),
                        at("16:00", ASKED_BACK)),
                SHIPPED);
        assertThat(reopened).isEqualTo(answered);
    }

    @Test
    void aShorterSecondPromiseDoesNotOverruleOneThatWasKept() {
        var clocks = Reckoning.of(
                List.of(gold(), at("09:30", ANSWERED), Told.as("10:00", RECLASSIFIED, Promised.FAILURE, "Gold")),
                SHIPPED);
        assertThat(clocks).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Promised.CHANGE);
            assertThat(it.ending().code()).isEqualTo("met");
        });
    }

    @Test
    void anAnswerAndAQuestionInOneStepAreAnAnswer() {
        var both = last(PAUSING, gold(), at("09:00", ANSWERED), at("09:00", ASKED_BACK));
        assertThat(both.ending().code()).isEqualTo("met");
    }

    @Test
    void theClockEndsWhenTheDeskClosesTheTicket() {
        assertThat(last(SHIPPED, gold(), at("09:00", STATUS_CHANGED)).isOpen()).isFalse();
    }

    @Test
    void whichPromiseWasBrokenIsSeen() {
        var clocks = Reckoning.of(
                List.of(
                        Told.opened("08:00", Promised.QUESTION, "Gold"),
                        Told.as("09:30", RECLASSIFIED, Promised.FAILURE, "Gold"),
                        at("10:00", ANSWERED)),
                SHIPPED);
        assertThat(clocks)
                .extracting(it -> it.kind() + " " + ClockState.of(it, NEXT_YEAR))
                .containsExactly("QUESTION REPLACED", "FAILURE MISSED");
    }

    private static Happening gold() {
        return Told.opened("08:00", Promised.CHANGE, "Gold");
    }

    private static Clock last(ContractVersion version, Happening... happened) {
        return Reckoning.of(List.of(happened), version).getLast();
    }

    private static Instant deadline(Clock clock) {
        return Objects.requireNonNull(clock.due()).deadline();
    }
}
