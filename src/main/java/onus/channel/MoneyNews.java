package onus.channel;

import java.time.Instant;
import onus.billing.CreditNoteIssued;
import onus.billing.InvoiceIssued;
import onus.billing.InvoiceLapsed;
import onus.billing.PaymentReceived;
import onus.billing.ReminderDue;
import onus.customer.SupportChanged;
import onus.platform.task.Tasks;
import onus.settlement.StandingState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction of what happened to an invoice or to a customer's support, that the customer is to be told. */
@Component
class MoneyNews {

    private final Tasks tasks;

    MoneyNews(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(InvoiceIssued issued) {
        tell(new Occasion(NoticeKind.INVOICE, issued.account(), issued.invoice(), issued.number()), issued.at());
    }

    @EventListener
    void on(CreditNoteIssued issued) {
        var occurrence = issued.number() + "/" + issued.corrects();
        tell(new Occasion(NoticeKind.CREDIT_NOTE, issued.account(), issued.creditNote(), occurrence), issued.at());
    }

    @EventListener
    void on(ReminderDue due) {
        var occurrence = due.number() + "/" + due.daysBefore();
        tell(new Occasion(NoticeKind.REMINDER, due.account(), due.invoice(), occurrence), due.at());
    }

    @EventListener
    void on(InvoiceLapsed lapsed) {
        tell(new Occasion(NoticeKind.LAPSE, lapsed.account(), lapsed.invoice(), lapsed.number()), lapsed.at());
    }

    @EventListener
    void on(PaymentReceived received) {
        var occurrence = received.number() + "/" + received.payment();
        tell(new Occasion(NoticeKind.PAYMENT, received.account(), received.invoice(), occurrence), received.at());
    }

    /** The notice of a lapse says itself that support is suspended. */
    @EventListener
    void on(SupportChanged changed) {
        if (changed.from() != StandingState.FULL || changed.to() != StandingState.SUSPENDED) {
            var occurrence = changed.to().code() + "/" + changed.verdict();
            tell(new Occasion(NoticeKind.STANDING, changed.account(), changed.account(), occurrence), changed.at());
        }
    }

    private void tell(Occasion occasion, Instant at) {
        tasks.schedule(occasion.task(), at);
    }
}
