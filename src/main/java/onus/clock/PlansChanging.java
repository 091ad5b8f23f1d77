package onus.clock;

import java.time.Instant;
import java.util.UUID;
import onus.clock.Happening.What;
import onus.plan.ServerCovered;
import onus.plan.SubscriptionChanged;
import onus.plan.SubscriptionEnded;
import onus.plan.SubscriptionStarted;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a customer's plan changes, what it promises holds for the tickets that still wait, from their receipt. */
@Component
class PlansChanging implements TaskHandler {

    private static final String KIND = "clock.plan";

    private final Transactions transactions;
    private final Tickets tickets;
    private final ClockRows rows;
    private final Keeping keeping;
    private final Tasks tasks;

    PlansChanging(Transactions transactions, Tickets tickets, ClockRows rows, Keeping keeping, Tasks tasks) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.rows = rows;
        this.keeping = keeping;
        this.tasks = tasks;
    }

    @EventListener
    void on(SubscriptionStarted event) {
        lookAt(event.account(), event.from());
    }

    @EventListener
    void on(SubscriptionChanged event) {
        lookAt(event.account(), event.from());
    }

    @EventListener
    void on(SubscriptionEnded event) {
        lookAt(event.account(), event.ends());
    }

    @EventListener
    void on(ServerCovered event) {
        lookAt(event.account(), event.at());
    }

    /** Later, when the change has been written and has begun. */
    private void lookAt(UUID account, Instant when) {
        tasks.schedule(new TaskKey(KIND, account, account, when.toString()), when);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var since = Instant.parse(key.occurrence());
        transactions.inAccount(
                key.account(),
                () -> rows.open(key.account())
                        .forEach(it -> keeping.promisedAnew(
                                tickets.lock(key.account(), it),
                                What.PLAN_CHANGED,
                                now.isBefore(since) ? since : now)));
    }
}
