package onus.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onus.platform.BusinessClock;
import onus.platform.TestDatabase;
import onus.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TasksTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();

    private final List<String> done = new ArrayList<>();
    private final Transactions transactions = database.transactions();
    private final Tasks tasks = new Tasks(database.jdbc());
    private final Waiting waiting = new Waiting(database.jdbc());
    private final ParkedTasks parked = new ParkedTasks(database.jdbc(), tasks);
    private final BusinessClock clock = BusinessClock.standingAt(NOON, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void nothingWaits() {
        database.jdbc().sql("delete from platform.task").update();
        database.jdbc().sql("delete from platform.parked_task").update();
    }

    private static TaskKey key(String occurrence) {
        return new TaskKey("remind", ANNA, ANNA, occurrence);
    }

    private interface Work {
        void run(TaskKey key, Instant now);
    }

    private static TaskHandler handler(Work work) {
        return new TaskHandler() {
            @Override
            public String kind() {
                return "remind";
            }

            @Override
            public void run(TaskKey key, Instant now) {
                work.run(key, now);
            }
        };
    }

    private TaskStepper stepper(Work work) {
        return new TaskStepper(waiting, new Handlers(List.of(handler(work)), List.of(), tasks), parked, clock);
    }

    private TaskStepper noting() {
        return stepper((key, now) -> done.add(key.occurrence() + " at " + Duration.between(NOON, now)));
    }

    @Test
    void aTaskAskedForTwiceIsDoneOnce() {
        tasks.schedule(key("first"), NOON);
        tasks.schedule(key("first"), NOON.minusSeconds(5));
        assertThat(noting().runAllDue(NOON)).isEqualTo(1);
        assertThat(done).containsExactly("first at PT0S");
    }

    @Test
    void aTaskFallsWithTheTransactionThatAskedForIt() {
        assertThatThrownBy(() -> transactions.inAccount(ANNA, () -> {
                    tasks.schedule(key("never"), NOON);
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");
        assertThat(noting().runAllDue(NOON)).isZero();
    }

    @Test
    void theClockHaltsAtEveryTaskOnItsWay() {
        tasks.schedule(key("later"), NOON.plusSeconds(20));
        tasks.schedule(key("sooner"), NOON.plusSeconds(10));
        tasks.schedule(key("next day"), NOON.plus(Duration.ofDays(1)));
        noting().advanceTo(NOON.plusSeconds(60));
        assertThat(done).containsExactly("sooner at PT10S", "later at PT20S");
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void tasksOfOneInstantRunInTheOrderTheyWereAskedFor() {
        for (var name : List.of("c", "a", "b")) tasks.schedule(key(name), NOON);
        noting().runAllDue(NOON);
        assertThat(done).containsExactly("c at PT0S", "a at PT0S", "b at PT0S");
    }

    @Test
    void aTaskThatMakesAnotherOneDueIsFollowedByIt() {
        stepper((key, now) -> {
                    done.add(key.occurrence());
                    if (done.size() < 3) tasks.schedule(key("after " + key.occurrence()), now);
                })
                .runAllDue(start("x"));
        assertThat(done).containsExactly("x", "after x", "after after x");
    }

    private Instant start(String occurrence) {
        tasks.schedule(key(occurrence), NOON);
        return NOON;
    }

    @Test
    void aTaskMovedWhileItRunsRunsAgainAtItsNewTime() {
        var stepper = stepper((key, now) -> {
            done.add(Duration.between(NOON, now).toString());
            if (done.size() == 1) tasks.move(key, NOON.plusSeconds(30));
        });
        stepper.advanceTo(start("deadline").plusSeconds(60));
        assertThat(done).containsExactly("PT0S", "PT30S");
    }

    @Test
    void aCancelledTaskIsNotDone() {
        tasks.schedule(key("x"), NOON);
        tasks.cancel(key("x"));
        assertThat(noting().runAllDue(NOON)).isZero();
    }

    @Test
    void aTaskThatAlwaysFailsIsParkedAndRunsAgainWhenSomebodySaysSo() {
        var stepper = stepper((_, now) -> {
            done.add(now.toString());
            throw new IllegalStateException("no paper");
        });
        tasks.schedule(key("print"), NOON);
        stepper.advanceTo(NOON.plus(Duration.ofDays(1)));
        assertThat(done).hasSize(6);
        assertThat(parked.list()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(key("print"));
            assertThat(it.failures()).isEqualTo(6);
            assertThat(it.error()).contains("no paper");
        });
        assertThat(parked.retry(key("print"), clock.instant())).isTrue();
        assertThat(parked.list()).isEmpty();
        assertThat(parked.retry(key("print"), clock.instant())).isFalse();
        assertThat(noting().runAllDue(clock.instant())).isEqualTo(1);
    }

    @Test
    void twoLiveSchedulersDoEachTaskOnce() throws InterruptedException {
        var count = 40;
        var runs = new AtomicInteger();
        var latch = new CountDownLatch(count);
        var handlers = new Handlers(
                List.of(handler((_, _) -> {
                    runs.incrementAndGet();
                    latch.countDown();
                })),
                List.of(),
                tasks);
        for (var i = 0; i < count; i++) tasks.schedule(key("n" + i), NOON);
        var work = new LiveScheduler.Work(handlers, waiting, parked);
        try (var one = new LiveScheduler(database.dataSource(), work, clock);
                var two = new LiveScheduler(database.dataSource(), work, clock)) {
            one.start();
            two.start();
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(runs).hasValue(count);
        assertThat(waiting.any("remind")).isFalse();
    }

    @Test
    void aTaskThatFailsLiveIsPutOffWithItsFailureCounted() throws InterruptedException {
        var failed = new CountDownLatch(1);
        var handlers = new Handlers(
                List.of(handler((_, _) -> {
                    failed.countDown();
                    throw new IllegalStateException("not now");
                })),
                List.of(),
                tasks);
        tasks.schedule(key("x"), NOON);
        try (var live =
                new LiveScheduler(database.dataSource(), new LiveScheduler.Work(handlers, waiting, parked), clock)) {
            live.start();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(waiting.next(NOON.plusSeconds(10), Set.of())).get().satisfies(it -> {
            assertThat(it.failures()).isEqualTo(1);
            assertThat(it.at()).isEqualTo(NOON.plusSeconds(10));
        });
    }
}
