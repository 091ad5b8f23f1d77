package onus.platform.task;

import java.time.Instant;
import java.util.Set;
import onus.platform.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs due tasks one after another in the caller's thread, for stories: the same history every time. */
@Component
public class TaskStepper {

    private static final Logger LOG = LoggerFactory.getLogger(TaskStepper.class);

    private final Waiting waiting;
    private final Handlers handlers;
    private final ParkedTasks parked;
    private final BusinessClock clock;

    TaskStepper(Waiting waiting, Handlers handlers, ParkedTasks parked, BusinessClock clock) {
        this.waiting = waiting;
        this.handlers = handlers;
        this.parked = parked;
        this.clock = clock;
    }

    /** Moves the business clock to an instant, halting at each task's due time on the way to run it. */
    public int advanceTo(Instant until) {
        handlers.scheduleRecurring(clock, waiting);
        return stepTo(until, Set.of());
    }

    /** The same over a long time in which little happens: sweeps that need not make up for what they missed look once, at its end. */
    public int sleepTo(Instant until) {
        handlers.scheduleRecurring(clock, waiting);
        return stepTo(until, handlers.sweeps()) + stepTo(until, Set.of());
    }

    private int stepTo(Instant until, Set<String> asleep) {
        var count = 0;
        for (var due = waiting.next(until, asleep); due.isPresent(); due = waiting.next(until, asleep), count++) {
            if (due.get().at().isAfter(clock.instant())) clock.moveTo(due.get().at());
            run(due.get(), clock.instant());
        }
        clock.moveTo(until);
        return count;
    }

    /** Runs what is due, and what that makes due, until nothing is left; how many runs it took. */
    public int runAllDue(Instant now) {
        handlers.scheduleRecurring(clock, waiting);
        var count = 0;
        for (var due = waiting.next(now, Set.of()); due.isPresent(); due = waiting.next(now, Set.of()), count++)
            run(due.get(), now);
        return count;
    }

    private void run(Waiting.Due due, Instant now) {
        try {
            handlers.run(due.key(), now);
            waiting.done(due);
        } catch (RuntimeException cause) {
            LOG.warn("Task {} failed", due.key(), cause);
            putOff(due, new ParkedTasks.Failure(due.failures() + 1, cause, now));
        }
    }

    private void putOff(Waiting.Due due, ParkedTasks.Failure failure) {
        if (Retries.exhausted(failure.count())) {
            parked.park(due.key(), due.at(), failure);
            waiting.done(due);
        } else waiting.again(due, failure.at().plus(Retries.wait(failure.count())));
    }
}
