package onus.platform.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs due tasks by itself, on any number of machines, each task on one of them. */
public final class LiveScheduler implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A task whose handler is gone, for instance after going back to an older version, waits for its return. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final DataSource dataSource;
    private final Handlers handlers;
    private final Waiting waiting;
    private final ParkedTasks parked;
    private final Clock clock;
    private @Nullable Scheduler running;

    LiveScheduler(DataSource dataSource, Work work, Clock clock) {
        this.dataSource = dataSource;
        this.handlers = work.handlers();
        this.waiting = work.waiting();
        this.parked = work.parked();
        this.clock = clock;
    }

    /** The parts of task work. */
    record Work(Handlers handlers, Waiting waiting, ParkedTasks parked) {}

    /** Starts once; a second call changes nothing. */
    public synchronized void start() {
        if (running != null) return;
        handlers.scheduleRecurring(clock, waiting);
        running = build();
        running.start();
    }

    private Scheduler build() {
        var tasks = new ArrayList<Task<?>>();
        for (var kind : handlers.kinds()) tasks.add(new KindTask(kind, handlers, new ParkingFailures(parked), clock));
        return Scheduler.create(dataSource, tasks)
                .tableName("platform.task")
                .schedulerName(new SchedulerName.Fixed("onus-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE)
                .pollUsingLockAndFetch(0.5, 1.0)
                .deleteUnresolvedAfter(FOR_EVER)
                .build();
    }

    @Override
    public synchronized void close() {
        if (running == null) return;
        running.stop();
        running = null;
    }
}
