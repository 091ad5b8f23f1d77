package onus.uptime.known;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.stereotype.Component;

/** What concerns one customer of a known incident: a ticket that joined it, and news that could not be told together with others. */
@Component
class Reaching implements TaskHandler {

    static final String TASK = "known-incident";
    static final String TICKET = "ticket/";

    private final Telling telling;
    private final Answering answering;

    Reaching(Telling telling, Answering answering) {
        this.telling = telling;
        this.answering = answering;
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var what = key.occurrence();
        if (what.startsWith(TICKET)) {
            var ticket = new KnownTickets.Talk(key.account(), UUID.fromString(what.substring(TICKET.length())));
            answering.joined(ticket, key.thing(), now);
        } else {
            telling.tell(key.thing(), List.of(key.account()), now);
        }
    }
}
