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

    /** An invoice that lacks nothing but its number; what it says is owed stands in the books. */
    record Booked(Bill bill, Party buyer, UUID id, Totals totals, Instant at) {}

    Invoice issue(Bill bill, Instant now) {
        var version = bill.version();
        var booked = book(bill, Party.of(customers.of(bill.account())), now);
        var drawn = numbers.draw(version.market().invoice().series(), version.dayOf(now));
        var paper = paper(booked, drawn);
        var due = dueDates.decide(paper, version, bill.completedAt());
        var invoice = write(paper, drawn, due, SetOff.NOTHING);
        timers.watch(invoice, version, now);
        events.publishEvent(new InvoiceIssued(paper.account(), paper.id(), paper.number(), paper.ticket(), false, now));
        return invoice;
    }

    /** What of an invoice needs no number: nobody who draws one has to wait for it. */
    Booked book(Bill bill, Party buyer, Instant now) {
        var totals = Totals.of(bill.version().market().currency(), bill.lines());
        var booked = new Booked(bill, buyer, UuidCreator.getTimeOrderedEpoch(), totals, now);
        books.book(
                new Ledger.Source(bill.account(), Ledger.Happening.INVOICE, booked.id(), now),
                Posting.invoiced(totals.net(), totals.vat()));
        return booked;
    }

    /** One of many, under a number that is drawn already; whoever issues them watches and tells them together. */
    Invoice number(Booked booked, Numbers.Drawn drawn, Common common) {
        var bill = booked.bill();
        var paper = paper(booked, drawn);
        var due = common.dues().decide(paper, bill.version(), bill.completedAt());
        return write(paper, drawn, due, common.setOff(paper));
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
        books.register(drawn, row);
        books.setOff(paper, setOff);
        return invoice;
    }

    private static Paper paper(Booked booked, Numbers.Drawn drawn) {
        var bill = booked.bill();
        var version = bill.version();
        return new Paper(
                bill.account(),
                booked.id(),
                drawn.number(),
                bill.ticket(),
                version.contract(),
                version.from(),
                booked.at(),
                drawn.date(),
                version.dayOf(bill.completedAt()),
                Party.of(version.market().seller()),
                booked.buyer(),
                bill.lines(),
                booked.totals());
    }
}
