package onus.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import onus.platform.BusinessClock;
import onus.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecurringTasksTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Tasks tasks = new Tasks(database.jdbc());
    private final Waiting waiting = new Waiting(database.jdbc());
    private final ParkedTasks parked = new ParkedTasks(database.jdbc(), tasks);
    private final BusinessClock clock = BusinessClock.standingAt(NOON, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void nothingWaits() {
        database.jdbc().sql("delete from platform.task").update();
    }

    @Test
    void aRecurringTaskComesBackAlsoAfterAFailureAndMakesUpForMissedDays() {
        var daily = new Daily(true);
        var stepper = new TaskStepper(waiting, new Handlers(List.of(), List.of(daily), tasks), parked, clock);
        stepper.advanceTo(NOON.plus(Duration.ofHours(1)));
        clock.moveTo(NOON.plus(Duration.ofDays(3)));
        stepper.runAllDue(clock.instant());
        assertThat(daily.days).containsExactly("2026-03-03", "2026-03-04", "2026-03-05");
    }

    @Test
    void aSweepSleepsThroughALongTimeAndLooksOnceWhileEverythingElseIsDoneInItsTime() {
        var daily = new Daily(true);
        var sweep = new Daily(false);
        var stepper = new TaskStepper(waiting, new Handlers(List.of(), List.of(daily, sweep), tasks), parked, clock);
        stepper.sleepTo(NOON.plus(Duration.ofDays(4)));
        assertThat(daily.days.stream().distinct())
                .containsExactly("2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06");
        assertThat(sweep.days).containsExactly("2026-03-03");
        stepper.advanceTo(NOON.plus(Duration.ofDays(5)));
        assertThat(sweep.days.stream().distinct()).containsExactly("2026-03-03", "2026-03-07");
    }

    private static final class Daily implements RecurringTask {
        private final List<String> days = new ArrayList<>();
        private final boolean makesUp;

        Daily(boolean makesUp) {
            this.makesUp = makesUp;
        }

        @Override
        public boolean makesUpForMissed() {
            return makesUp;
        }

        @Override
        public String kind() {
            return makesUp ? "daily" : "sweep";
        }

        @Override
        public Instant next(Instant after) {
            return after.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofDays(1));
        }

        @Override
        public void run(Instant due, Instant now) {
            days.add(due.toString().substring(0, 10));
            if (days.size() == 2) throw new IllegalStateException("bad day");
        }
    }
}
