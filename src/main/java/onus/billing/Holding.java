package onus.billing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import onus.incident.ObjectionClosed;
import onus.incident.ObjectionRaised;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While an objection is open nothing lapses; its days do not count to the days to pay. */
@Component
class Holding {

    private static final Caller BILLING = new Caller.Machine("billing");

    private final Transactions transactions;
    private final Invoices invoices;
    private final PaperTerms terms;
    private final DueDates dueDates;
    private final Debts debts;
    private final Timers timers;

    Holding(
            Transactions transactions,
            Invoices invoices,
            PaperTerms terms,
            DueDates dueDates,
            Debts debts,
            Timers timers) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.terms = terms;
        this.dueDates = dueDates;
        this.debts = debts;
        this.timers = timers;
    }

    @EventListener
    void on(ObjectionRaised raised) {
        transactions.inAccount(raised.account(), () -> {
            for (var invoice : invoices.lockOfTicket(raised.account(), raised.ticket())) {
                if (invoice.debt().handle(new DebtCommand.Hold(), raised.at())
                        instanceof Ruling.Granted<Debt.Moved>(var moved)) {
                    debts.move(invoice, moved.debt(), Asked.now(BILLING, raised.at()), Map.of());
                }
            }
        });
    }

    @EventListener
    void on(ObjectionClosed closed) {
        transactions.inAccount(closed.account(), () -> {
            for (var invoice : invoices.lockOfTicket(closed.account(), closed.ticket())) {
                if (invoice.debt().state() instanceof DebtState.Held(var since)) {
                    release(invoice, since, closed.at());
                }
            }
        });
    }

    private void release(Invoice invoice, Instant since, Instant now) {
        if (invoice.debt().handle(new DebtCommand.Release(), now) instanceof Ruling.Granted<Debt.Moved>(var moved)) {
            var version = terms.of(invoice.paper());
            var days = ChronoUnit.DAYS.between(version.dayOf(since), version.dayOf(now));
            var later = dueDates.later(invoice, version, days, now);
            var after = invoice.moved(moved.debt()).payableUntil(later.due());
            var facts = Map.of("payableUntil", later.due().toString());
            timers.watch(debts.store(invoice, after, Asked.now(BILLING, now), facts), version, now);
        }
    }
}
