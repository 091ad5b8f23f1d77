package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import onus.billing.document.Totals;
import onus.billing.ledger.Posting;
import onus.customer.Customers;
import onus.people.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives an invoice its number, inside the transaction of a door and as its last work. */
@Component
class Issuing {

    private static final Caller BILLING = new Caller.Machine("billing");

    private final Numbers numbers;
    private final Customers customers;
    private final DueDates dueDates;
    private final Invoices invoices;
    private final Books books;
    private final Timers timers;
    private final ApplicationEventPublisher events;

    Issuing(
            Numbers numbers,
            Customers customers,
            DueDates dueDates,
            Invoices invoices,
            Books books,
            Timers timers,
            ApplicationEventPublisher events) {
        this.numbers = numbers;
        this.customers = customers;
        this.dueDates = dueDates;
        this.invoices = invoices;
        this.books = books;
        this.timers = timers;
        this.events = events;
    }

    Invoice issue(Bill bill, Instant now) {
        var version = bill.version();
        var drawn = numbers.draw(version.market().invoice().series(), version.dayOf(now));
        var paper = paper(bill, Party.of(customers.of(bill.account())), drawn, now);
        var invoice = write(paper, drawn, dueDates.decide(paper, version, bill.completedAt()));
        timers.watch(invoice, version, now);
        events.publishEvent(new InvoiceIssued(paper.account(), paper.id(), paper.number(), paper.ticket(), false, now));
        return invoice;
    }

    /** One of many, under a number that is drawn already; whoever issues them watches and tells them together. */
    Invoice batched(Bill bill, Party buyer, Numbers.Drawn drawn, CommonDueDates dues) {
        var paper = paper(bill, buyer, drawn, dues.now());
        return write(paper, drawn, dues.decide(paper, bill.version(), bill.completedAt()));
    }

    private Invoice write(Paper paper, Numbers.Drawn drawn, DueDates.Decided due) {
        var debt = Debt.of(paper.totals().gross());
        var head = books.issued(paper, BILLING);
        var invoice = new Invoice(paper, due.due(), due.verdict(), due.due(), debt, 1, head);
        var row = PaperRow.of(invoice, due.common());
        invoices.add(row);
        books.enter(
                drawn,
                row,
                Posting.invoiced(paper.totals().net(), paper.totals().vat()));
        return invoice;
    }

    private static Paper paper(Bill bill, Party buyer, Numbers.Drawn drawn, Instant now) {
        var version = bill.version();
        return new Paper(
                bill.account(),
                UuidCreator.getTimeOrderedEpoch(),
                drawn.number(),
                bill.ticket(),
                version.contract(),
                version.from(),
                now,
                drawn.date(),
                version.dayOf(bill.completedAt()),
                Party.of(version.market().seller()),
                buyer,
                bill.lines(),
                Totals.of(version.market().currency(), bill.lines()));
    }
}
