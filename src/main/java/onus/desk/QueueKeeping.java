package onus.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import onus.clock.ReactionBegun;
import onus.clock.ReactionEnded;
import onus.clock.ReactionMoved;
import onus.incident.AnnouncementExpired;
import onus.incident.AnnouncementMade;
import onus.incident.DiagnosisBegun;
import onus.incident.FindingSigned;
import onus.incident.IncidentOrdered;
import onus.incident.IncidentReleased;
import onus.incident.IncidentWithdrawn;
import onus.incident.Key;
import onus.incident.ObjectionClosed;
import onus.incident.ObjectionRaised;
import onus.incident.QuoteAccepted;
import onus.incident.QuoteClosed;
import onus.incident.QuoteMade;
import onus.incident.WorkDone;
import onus.platform.Transactions;
import onus.ticket.MessageWritten;
import onus.ticket.TicketHandedOver;
import onus.ticket.TicketMoved;
import onus.ticket.TicketOpened;
import onus.ticket.TicketReclassified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the queue in step. However many events a transaction brings, each ticket's row is computed once, at the end of that transaction and inside
 * it, when everything the row is computed from has been written.
 */
@Component
class QueueKeeping {

    private final Transactions transactions;
    private final Projecting projecting;
    private final QueueRows rows;

    QueueKeeping(Transactions transactions, Projecting projecting, QueueRows rows) {
        this.transactions = transactions;
        this.projecting = projecting;
        this.rows = rows;
    }

    @EventListener
    void on(TicketOpened event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(TicketMoved event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(MessageWritten event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(AnnouncementMade event) {
        moved(event.key());
    }

    @EventListener
    void on(AnnouncementExpired event) {
        moved(event.key());
    }

    @EventListener
    void on(IncidentOrdered event) {
        moved(event.key());
    }

    @EventListener
    void on(IncidentReleased event) {
        moved(event.key());
    }

    @EventListener
    void on(IncidentWithdrawn event) {
        moved(event.key());
    }

    @EventListener
    void on(DiagnosisBegun event) {
        moved(event.key());
    }

    @EventListener
    void on(FindingSigned event) {
        moved(event.key());
    }

    @EventListener
    void on(QuoteMade event) {
        moved(event.key());
    }

    @EventListener
    void on(QuoteAccepted event) {
        moved(event.key());
    }

    @EventListener
    void on(QuoteClosed event) {
        moved(event.key());
    }

    @EventListener
    void on(WorkDone event) {
        moved(event.key());
    }

    @EventListener
    void on(ObjectionRaised event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(ObjectionClosed event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(TicketHandedOver event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(TicketReclassified event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(ReactionBegun event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(ReactionMoved event) {
        moved(new Key(event.account(), event.ticket()));
    }

    @EventListener
    void on(ReactionEnded event) {
        moved(new Key(event.account(), event.ticket()));
    }

    private void moved(Key key) {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.tickets.add(key);
    }

    /** The tickets that one transaction moved. */
    private final class Pending implements TransactionSynchronization {

        private final Set<Key> tickets = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tickets.forEach(key -> transactions.inAccount(key.account(), () -> rows.put(projecting.row(key))));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(QueueKeeping.this);
        }
    }
}
