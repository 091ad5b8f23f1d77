package onus.billing;

import java.util.Map;
import onus.journal.Entry;
import onus.journal.Journal;
import onus.people.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves invoices: row, register, journal, standing of support and news stay in step. Works inside the transaction of a door. */
@Component
class Debts {

    private final Invoices invoices;
    private final Register register;
    private final Journal journal;
    private final Support support;
    private final ApplicationEventPublisher events;

    Debts(Invoices invoices, Register register, Journal journal, Support support, ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.register = register;
        this.journal = journal;
        this.support = support;
        this.events = events;
    }

    /** Stores what became of a locked invoice and tells everybody. */
    Invoice move(Invoice before, Debt debt, Asked asked, Map<String, ?> facts) {
        return store(before, before.moved(debt), asked, facts);
    }

    /** The same, with a later last day to pay. */
    Invoice store(Invoice before, Invoice after, Asked asked, Map<String, ?> facts) {
        var entry = new Entry(
                asked.at(), asked.by().principal(), after.debt().state().code(), facts);
        var written = after.withHead(journal.append(DueDates.thing(before.paper()), before.head(), entry));
        invoices.replace(before, written);
        register.moved(written);
        if (!before.debt().state().equals(written.debt().state())) {
            support.follow(before, written, asked.at());
            tell(written, asked);
        }
        return written;
    }

    private void tell(Invoice invoice, Asked asked) {
        var paper = invoice.paper();
        switch (invoice.debt().state()) {
            case DebtState.Paid _ ->
                events.publishEvent(
                        new InvoicePaid(paper.account(), paper.id(), paper.number(), paper.ticket(), asked.at()));
            case DebtState.Contested _ ->
                events.publishEvent(
                        new InvoiceContested(paper.account(), paper.id(), paper.number(), paper.ticket(), asked.at()));
            case DebtState.Lapsed _, DebtState.Arrears _ -> events.publishEvent(lapsed(invoice, asked));
            case DebtState.Open _, DebtState.Held _, DebtState.Credited _ -> {}
        }
    }

    private static InvoiceLapsed lapsed(Invoice invoice, Asked asked) {
        var paper = invoice.paper();
        return new InvoiceLapsed(
                paper.account(),
                paper.id(),
                paper.number(),
                paper.ticket(),
                invoice.debt().state(),
                asked.at());
    }
}
