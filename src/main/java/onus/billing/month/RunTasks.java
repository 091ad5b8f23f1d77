package onus.billing.month;

import java.time.Instant;
import java.util.UUID;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** The tasks of a monthly run: one for each batch and stage. */
final class RunTasks {

    static final String DRAFT = "month-draft";
    static final String ISSUE = "month-issue";

    private RunTasks() {}

    static TaskKey key(String kind, UUID run, int round, int position) {
        return new TaskKey(kind, TaskKey.NOBODY, run, round + "/" + position);
    }

    private static int round(TaskKey key) {
        return Integer.parseInt(key.occurrence().split("/", 2)[0]);
    }

    private static int position(TaskKey key) {
        return Integer.parseInt(key.occurrence().split("/", 2)[1]);
    }

    /** Drafts a batch. */
    @Component
    record Drafts(BatchWork work) implements TaskHandler {

        @Override
        public String kind() {
            return DRAFT;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            work.draft(key.thing(), round(key), position(key), now);
        }
    }

    /** Issues a batch. */
    @Component
    record Issues(BatchWork work) implements TaskHandler {

        @Override
        public String kind() {
            return ISSUE;
        }

        @Override
        public void run(TaskKey key, Instant now) {
            work.issue(key.thing(), round(key), position(key), now);
        }
    }
}
