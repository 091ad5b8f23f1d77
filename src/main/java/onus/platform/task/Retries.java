package onus.platform.task;

import java.time.Duration;

/** How often and how late a failed task is tried again. */
final class Retries {

    private static final int LIMIT = 6;
    private static final Duration FIRST = Duration.ofSeconds(10);

    private Retries() {}

    /** Whether a task that has failed so often is parked. */
    static boolean exhausted(int failures) {
        return failures >= LIMIT;
    }

    /** The wait after so many failures: 10 s, 1 min, 6 min, 36 min, 3.6 h. */
    static Duration wait(int failures) {
        return FIRST.multipliedBy((long) Math.pow(6, failures - 1));
    }
}
