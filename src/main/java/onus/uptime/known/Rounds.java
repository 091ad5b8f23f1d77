package onus.uptime.known;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through the customers of a lane batch by batch until all are told. Begun again anywhere, it goes on with those who are not. */
@Component
class Rounds implements TaskHandler {

    static final String TASK = "known-round";

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int BATCH = 250;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;
    private final Untold untold;
    private final Telling telling;
    private final Tasks tasks;
    private final Clock clock;

    Rounds(Transactions transactions, Untold untold, Telling telling, Tasks tasks, Clock clock) {
        this.transactions = transactions;
        this.untold = untold;
        this.telling = telling;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var lane = Lane.of(key);
        var batch = next(key.thing(), lane, BEFORE_ALL);
        while (!batch.isEmpty()) {
            tell(key.thing(), lane.stage(), batch);
            batch = next(key.thing(), lane, batch.getLast());
        }
    }

    private List<UUID> next(UUID incident, Lane lane, UUID after) {
        return transactions.inNews(() -> untold.next(incident, lane, after, BATCH));
    }

    private void tell(UUID incident, Stage stage, List<UUID> batch) {
        try {
            telling.tell(incident, batch, clock.instant());
        } catch (RuntimeException broken) {
            LOG.warn(
                    "A batch of known incident {} cannot be told together; each customer is told alone",
                    incident,
                    broken);
            alone(incident, stage, batch);
        }
    }

    /** One customer whose letter cannot be written keeps no other from theirs, and is seen where parked tasks are. */
    private void alone(UUID incident, Stage stage, List<UUID> batch) {
        transactions.central(() -> batch.forEach(
                it -> tasks.schedule(new TaskKey(Reaching.TASK, it, incident, stage.code()), clock.instant())));
    }
}
