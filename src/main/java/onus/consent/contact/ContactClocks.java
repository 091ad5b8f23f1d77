package onus.consent.contact;

import java.time.Instant;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** Rings when a customer should have been reached. */
@Component
record ContactClocks(Reaching reaching) implements TaskHandler {

    @Override
    public String kind() {
        return Reaching.DUE;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        reaching.passDue(key.account(), key.thing(), Asked.now(new Caller.Machine(Reaching.DUE), now));
    }
}
