package onus.platform.task;

import java.time.Instant;

/** Work that comes back by itself, such as the monthly run; bound to no customer. */
public interface RecurringTask {

    String kind();

    /** The next due instant after the given one. */
    Instant next(Instant after);

    /** Does the work due at an instant; {@code now} is later when the machine was off. */
    void run(Instant due, Instant now);

    /** Whether instants missed while the machine was off are made up one by one; a sweep that looks at everything need not. */
    default boolean makesUpForMissed() {
        return true;
    }
}
