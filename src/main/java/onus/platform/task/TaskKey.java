package onus.platform.task;

import java.util.UUID;

/**
 * What a task is: the same key is the same task, however often it is asked for. Keys only, no personal data.
 *
 * @param kind names the handler
 * @param occurrence tells several tasks of one kind and thing apart: a stage, a month, a message; may be empty
 */
public record TaskKey(String kind, UUID account, UUID thing, String occurrence) {

    /** Account and thing of work that belongs to the whole installation. */
    public static final UUID NOBODY = new UUID(0, 0);

    public static TaskKey central(String kind, String occurrence) {
        return new TaskKey(kind, NOBODY, NOBODY, occurrence);
    }

    String instance() {
        return account + "/" + thing + "/" + occurrence;
    }

    static TaskKey of(String kind, String instance) {
        var parts = instance.split("/", 3);
        return new TaskKey(kind, UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }
}
