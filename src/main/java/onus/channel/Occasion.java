package onus.channel;

import java.util.Arrays;
import java.util.UUID;
import onus.platform.task.TaskKey;

/**
 * Why a notice is due: what happened to which thing, and which time. The same occasion is told once.
 *
 * @param occurrence keys only: an id, a number, an instant; nothing personal
 */
record Occasion(NoticeKind kind, UUID account, UUID thing, String occurrence) {

    static final String TASK = "notice";

    /** The same for another customer. */
    Occasion of(UUID other) {
        return new Occasion(kind, other, thing, occurrence);
    }

    TaskKey task() {
        return new TaskKey(TASK, account, thing, kind.code() + "/" + occurrence);
    }

    static Occasion of(TaskKey task) {
        var parts = task.occurrence().split("/", 2);
        var kind = Arrays.stream(NoticeKind.values())
                .filter(it -> it.code().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no notice is of the kind " + parts[0]));
        return new Occasion(kind, task.account(), task.thing(), parts[1]);
    }

    /** The occurrence as an id. */
    UUID id() {
        return UUID.fromString(occurrence);
    }
}
