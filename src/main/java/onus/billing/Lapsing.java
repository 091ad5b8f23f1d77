package onus.billing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Follows the due date: reminders before it, and after it what the contract says of an unpaid, uncontested invoice. */
@Component
public class Lapsing {

    private static final Caller BILLING = new Caller.Machine("billing");

    private final Transactions transactions;
    private final Invoices invoices;
    private final PaperTerms terms;
    private final Debts debts;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;

    Lapsing(
            Transactions transactions,
            Invoices invoices,
            PaperTerms terms,
            Debts debts,
            Happenings happenings,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.terms = terms;
        this.debts = debts;
        this.happenings = happenings;
        this.events = events;
    }

    /** Lets an invoice lapse, or fall into arrears, once its last day to pay is over; what was paid, contested or is under objection stays. Safe to repeat. */
    public void passDue(UUID account, UUID id, Instant now) {
        transactions.inAccount(account, () -> {
            invoices.lock(account, id).ifPresent(invoice -> passDue(invoice, now));
        });
    }

    private void passDue(Invoice invoice, Instant now) {
        var version = terms.of(invoice.paper());
        if (!version.dayOf(now).isAfter(invoice.payableUntil())) {
            return;
        }
        var becomes = version.terms().payment().unpaidAtDueDate();
        if (invoice.debt().handle(new DebtCommand.PassDue(becomes), now)
                instanceof Ruling.Granted<Debt.Moved>(var moved)) {
            var facts = Map.of("payableUntil", invoice.payableUntil().toString());
            happenings.lapsed(debts.move(invoice, moved.debt(), Asked.now(BILLING, now), facts), now);
        }
    }

    /** Reminds of an invoice that is still open; once per day before it. */
    public void remind(UUID account, UUID id, int daysBefore, Instant now) {
        transactions.inAccount(account, () -> {
            invoices.lock(account, id)
                    .filter(it -> it.debt().state() instanceof DebtState.Open)
                    .filter(it -> falls(it, daysBefore, now))
                    .filter(it -> happenings.reminded(it, daysBefore, now))
                    .ifPresent(it -> events.publishEvent(
                            new ReminderDue(account, id, it.paper().number(), daysBefore, it.payableUntil(), now)));
        });
    }

    /** A reminder of a date that has moved since says nothing, nor one that this customer's terms do not know. */
    private boolean falls(Invoice invoice, int daysBefore, Instant now) {
        ContractVersion version = terms.of(invoice.paper());
        return version.terms().payment().remindDaysBefore().contains(daysBefore)
                && !version.dayOf(now).isBefore(invoice.payableUntil().minusDays(daysBefore));
    }
}
