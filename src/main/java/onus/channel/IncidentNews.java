package onus.channel;

import java.time.Instant;
import onus.incident.AnnouncementMade;
import onus.incident.DiagnosisBegun;
import onus.incident.FindingSigned;
import onus.incident.IncidentOrdered;
import onus.incident.IncidentReleased;
import onus.incident.IncidentWithdrawn;
import onus.incident.Key;
import onus.incident.ObjectionClosed;
import onus.incident.QuoteAccepted;
import onus.incident.QuoteClosed;
import onus.incident.QuoteEnding;
import onus.incident.QuoteMade;
import onus.incident.WorkDone;
import onus.platform.task.Tasks;
import onus.ticket.MessageWritten;
import onus.ticket.Side;
import onus.ticket.TicketMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction of what happened to a ticket, that the customer is to be told. */
@Component
class IncidentNews {

    private final Tasks tasks;

    IncidentNews(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(AnnouncementMade made) {
        tell(NoticeKind.ANNOUNCEMENT, made.key(), made.offer().toString(), made.at());
    }

    @EventListener
    void on(IncidentOrdered ordered) {
        tell(NoticeKind.ORDER, ordered.key(), ordered.order().toString(), ordered.at());
    }

    @EventListener
    void on(QuoteAccepted accepted) {
        tell(NoticeKind.ORDER, accepted.key(), accepted.order().toString(), accepted.at());
    }

    @EventListener
    void on(DiagnosisBegun begun) {
        tell(NoticeKind.DIAGNOSIS_BEGUN, begun.key(), "", begun.at());
    }

    @EventListener
    void on(FindingSigned signed) {
        tell(NoticeKind.FINDING, signed.key(), signed.outcome().code() + "/" + signed.at(), signed.at());
    }

    @EventListener
    void on(QuoteMade made) {
        tell(NoticeKind.QUOTE, made.key(), made.offer().toString(), made.at());
    }

    @EventListener
    void on(QuoteEnding ending) {
        tell(NoticeKind.QUOTE_ENDING, ending.key(), ending.offer().toString(), ending.at());
    }

    @EventListener
    void on(QuoteClosed closed) {
        tell(NoticeKind.QUOTE_CLOSED, closed.key(), closed.offer().toString(), closed.at());
    }

    @EventListener
    void on(IncidentReleased released) {
        tell(NoticeKind.RELEASE, released.key(), released.cause().toString(), released.at());
    }

    @EventListener
    void on(IncidentWithdrawn withdrawn) {
        tell(NoticeKind.WITHDRAWAL, withdrawn.key(), withdrawn.at().toString(), withdrawn.at());
    }

    @EventListener
    void on(WorkDone done) {
        tell(NoticeKind.WORK, done.key(), "", done.at());
    }

    @EventListener
    void on(ObjectionClosed closed) {
        tell(NoticeKind.OBJECTION, new Key(closed.account(), closed.ticket()), "", closed.at());
    }

    /** Only what somebody of the desk says to the customer. */
    @EventListener
    void on(MessageWritten written) {
        if (written.side() == Side.STAFF && !written.internal()) {
            var key = new Key(written.account(), written.ticket());
            tell(NoticeKind.REPLY, key, written.message().toString(), written.at());
        }
    }

    @EventListener
    void on(TicketMerged merged) {
        tell(NoticeKind.MERGED, new Key(merged.account(), merged.duplicate()), "", merged.at());
    }

    private void tell(NoticeKind kind, Key key, String occurrence, Instant at) {
        tasks.schedule(new Occasion(kind, key.account(), key.ticket(), occurrence).task(), at);
    }
}
