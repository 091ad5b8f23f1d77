package onus.uptime.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Takes in what monitors report: read, written down in one statement, answered. What it means is worked out later. */
@Component
public class Receiving {

    private final Transactions transactions;
    private final Sources sources;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Gate gate;
    private final Clock clock;

    Receiving(Transactions transactions, Sources sources, Inbox inbox, Tasks tasks, Gate gate, Clock clock) {
        this.transactions = transactions;
        this.sources = sources;
        this.inbox = inbox;
        this.tasks = tasks;
        this.gate = gate;
        this.clock = clock;
    }

    /** What became of a message. */
    public sealed interface Receipt {

        /** Written down for good: so many alerts, and so many parts that nobody could read. */
        record Accepted(int alerts, int unreadable) implements Receipt {}

        /** Too much at once; to be sent again. */
        record Overloaded() implements Receipt {}

        /** The token belongs to no monitor, or the address to another one. */
        record Unknown() implements Receipt {}
    }

    /**
     * Takes in one message of a monitor; when this answers, what was accepted survives a power cut.
     *
     * @param token of the monitor
     * @param address its format or its name, as the address of the route says
     */
    public Receipt receive(UUID token, String address, byte[] body) {
        return gate.through(() -> transactions.central(() -> sources.ofToken(token)
                        .filter(it -> address.equals(it.format().code()) || address.equals(it.name()))
                        .map(it -> take(it, body))
                        .orElseGet(Receipt.Unknown::new)))
                .orElseGet(Receipt.Overloaded::new);
    }

    private Receipt take(Source source, byte[] body) {
        if (inbox.waiting() > gate.mostWaiting()) {
            return new Receipt.Overloaded();
        }
        var now = clock.instant();
        var batch = read(source, body, now);
        if (!batch.alerts().isEmpty()) {
            inbox.add(source.id(), batch.alerts(), now);
            tasks.schedule(new TaskKey(WorkingOff.TASK, TaskKey.NOBODY, UuidCreator.getTimeOrderedEpoch(), ""), now);
        }
        note(source, batch, now);
        return new Receipt.Accepted(batch.alerts().size(), batch.unreadable().size());
    }

    private void note(Source source, Batch batch, Instant now) {
        batch.unreadable().forEach(it -> inbox.addUnreadable(source.id(), it, now));
        sources.heard(source.id(), now);
        if (batch.truncated() > 0) {
            sources.truncated(source.id(), batch.truncated(), now);
        }
    }

    private static Batch read(Source source, byte[] body, Instant now) {
        return switch (source.format()) {
            case ALERTMANAGER, GRAFANA -> AlertmanagerMessage.read(body, now);
            case MAPPED ->
                MappedMessage.read(
                        Mappings.read(Optional.ofNullable(source.mapping()).orElseThrow()), body, now);
        };
    }
}
