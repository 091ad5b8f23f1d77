package onus.desk.privacy;

import java.time.Instant;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** Does erasures that were confirmed, and later what the law had kept. */
@Component
record ErasureTask(Erasing erasing) implements TaskHandler {

    @Override
    public String kind() {
        return Erasing.KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        erasing.run(key.account(), key.thing(), key.occurrence(), now);
    }
}
