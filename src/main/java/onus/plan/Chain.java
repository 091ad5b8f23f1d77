package onus.plan;

import java.util.Map;
import java.util.UUID;
import onus.journal.Entry;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.people.Asked;
import org.springframework.stereotype.Component;

/** The journal of one account's subscription; it works inside the transaction of a door. */
@Component
class Chain {

    private final Subscriptions subscriptions;
    private final Journal journal;

    Chain(Subscriptions subscriptions, Journal journal) {
        this.subscriptions = subscriptions;
        this.journal = journal;
    }

    /** Keeps everybody else from the account's plan and units; nothing to keep where there never was a plan. */
    void hold(UUID account) {
        subscriptions.lock(account);
    }

    /** Writes down what happened; it is not a change of the subscription's own state. */
    void note(UUID account, String what, Map<String, ?> facts, Asked asked) {
        var head = subscriptions
                .lock(account)
                .orElseThrow(() -> new IllegalStateException("No subscription of " + account))
                .head();
        var thing = new Thing(account, SubscriptionHeads.THING, account);
        subscriptions.store(
                account,
                journal.append(thing, head, new Entry(asked.at(), asked.by().principal(), what, facts)));
    }

    /** Writes down a change of the plan, its servers or its named contacts: prices told before it no longer fit. */
    void move(UUID account, String what, Map<String, ?> facts, Asked asked) {
        note(account, what, facts, asked);
        subscriptions.move(account);
    }
}
