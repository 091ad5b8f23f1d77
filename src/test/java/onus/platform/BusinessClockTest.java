package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock REAL = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void aStandingClockIsMovedForwardAndNeverBack() {
        var clock = BusinessClock.standingAt(NOON.minus(Duration.ofDays(400)), REAL);
        clock.moveTo(NOON.minus(Duration.ofDays(1)));
        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofDays(1)));
        assertThatThrownBy(() -> clock.moveTo(NOON.minus(Duration.ofDays(2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void historyThatReachedRealTimeGoesOnWithIt() {
        var clock = BusinessClock.standingAt(NOON.minus(Duration.ofDays(1)), REAL);
        clock.catchUp();
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThatThrownBy(() -> clock.moveTo(NOON.plusSeconds(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void historyCannotOvertakeRealTime() {
        var clock = BusinessClock.standingAt(NOON.plusNanos(1000), REAL);
        assertThatThrownBy(clock::catchUp).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMachineWhoseTimeIsSetBackDoesNotTakeBusinessBack() {
        var machine = new SteppedBack();
        var clock = BusinessClock.real(machine);
        assertThat(List.of(clock.instant(), clock.instant(), clock.instant())).containsOnly(NOON);
    }

    /** A machine that loses a minute at every look. */
    private static final class SteppedBack extends Clock {
        private Instant next = NOON;

        @Override
        public Instant instant() {
            var now = next;
            next = next.minusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
