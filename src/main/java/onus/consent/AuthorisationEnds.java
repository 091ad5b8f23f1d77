package onus.consent;

import java.time.Instant;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** Rings when an authorisation runs out under which something was begun. */
@Component
record AuthorisationEnds(Ending ending) implements TaskHandler {

    @Override
    public String kind() {
        return Ending.END;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        ending.over(key.account(), key.thing(), now);
    }
}
