package onus.platform.task;

import java.time.Instant;

/**
 * Does the tasks of one kind. A task may be run again after it was done (a crash between doing and noting it), so a
 * handler reads the facts anew and relies on keys. It runs outside any transaction and calls doors.
 */
public interface TaskHandler {

    String kind();

    void run(TaskKey key, Instant now);
}
