package onus.customer;

import java.util.UUID;
import onus.journal.Entry;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Writes into the journal of an account what happened to the customer as a whole. */
@Component
public class AccountNotes {

    private final Transactions transactions;
    private final StandingEvents events;
    private final Journal journal;

    AccountNotes(Transactions transactions, StandingEvents events, Journal journal) {
        this.transactions = transactions;
        this.events = events;
        this.journal = journal;
    }

    public void note(UUID account, Entry entry) {
        transactions.inAccount(account, () -> {
            var head = events.lock(account);
            events.store(account, journal.append(new Thing(account, Standings.THING, account), head, entry));
        });
    }
}
