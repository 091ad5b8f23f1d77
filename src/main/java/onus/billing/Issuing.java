package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.billing.document.Totals;
import onus.billing.ledger.Posting;
import onus.customer.Customers;
import onus.people.Caller;
import org.joda.money.Money;
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
        var due = dueDates.decide(paper, version, bill.completedAt());
        var invoice = write(paper, drawn, due, SetOff.NOTHING);
        timers.watch(invoice, version, now);
        events.publishEvent(new InvoiceIssued(paper.account(), paper.id(), paper.number(), paper.ticket(), false, now));
        return invoice;
    }

    /** One of many, under a number that is drawn already; whoever issues them watches and tells them together. */
    Invoice batched(Bill bill, Party buyer, Numbers.Drawn drawn, Common common) {
        var dues = common.dues();
        var paper = paper(bill, buyer, drawn, dues.now());
        var setOff = common.setOff(paper);
        return write(paper, drawn, dues.decide(paper, bill.version(), bill.completedAt()), setOff);
    }

    /**
     * What many invoices have in common.
     *
     * @param inHand what customers have that may pay them
     * @param waiting net of what outages are going to take back of them
     */
    record Common(CommonDueDates dues, Map<UUID, List<SetOff.InHand>> inHand, Map<UUID, Money> waiting) {

        private SetOff setOff(Paper paper) {
            var nothing = paper.totals().gross().multipliedBy(0);
            var credits = inHand.getOrDefault(paper.account(), List.of());
            return SetOff.of(paper, credits, waiting.getOrDefault(paper.account(), nothing));
        }
    }

    private Invoice write(Paper paper, Numbers.Drawn drawn, DueDates.Decided due, SetOff setOff) {
        var debt = Debt.of(paper.totals().gross(), setOff, paper.issuedAt());
        var head = books.issued(paper, setOff, BILLING);
        var invoice = new Invoice(paper, due.due(), due.verdict(), due.due(), debt, 1, head);
        var row = PaperRow.of(invoice, due.common());
        invoices.add(row);
        books.enter(
                drawn,
                row,
                Posting.invoiced(paper.totals().net(), paper.totals().vat()));
        books.setOff(paper, setOff);
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
