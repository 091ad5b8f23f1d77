package onus.uptime.known;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onus.platform.task.TaskKey;

/** A sixteenth of all customers, by the last digit of their account. Lanes are told beside each other, the customers of one in batches after each other. */
record Lane(Stage stage, String digit) {

    static Lane of(Stage stage, UUID account) {
        var text = account.toString();
        return new Lane(stage, text.substring(text.length() - 1));
    }

    static List<Lane> all(Stage stage) {
        return Arrays.stream("0123456789abcdef".split(""))
                .map(it -> new Lane(stage, it))
                .toList();
    }

    static Lane of(TaskKey task) {
        var parts = task.occurrence().split("/", 2);
        return new Lane(parts[0].equals(Stage.BEGUN.code()) ? Stage.BEGUN : Stage.ENDED, parts[1]);
    }

    TaskKey task(UUID incident) {
        return new TaskKey(Rounds.TASK, TaskKey.NOBODY, incident, stage.code() + "/" + digit);
    }
}
