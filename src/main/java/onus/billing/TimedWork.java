package onus.billing;

import java.time.Instant;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** Lets the clocks of invoices ring at the door that knows what to do. */
final class TimedWork {

    private TimedWork() {}

    /** The last day to pay is over. */
    @Component
    record Due(Lapsing lapsing) implements TaskHandler {

        @Override
        public String kind() {
            return Timers.DUE;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            lapsing.passDue(key.account(), key.thing(), now);
        }
    }

    /** A morning before the last day to pay. */
    @Component
    record Reminder(Lapsing lapsing) implements TaskHandler {

        @Override
        public String kind() {
            return Timers.REMINDER;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            lapsing.remind(key.account(), key.thing(), Timers.daysBefore(key), now);
        }
    }
}
