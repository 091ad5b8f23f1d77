package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.billing.document.Credit;
import onus.billing.document.Line;
import onus.billing.ledger.Posting;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.reason.Ruling;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes invoices back: first the debt goes, then, as the last work of the transaction, the credit note gets its number. */
@Component
class Crediting {

    private final Agreements agreements;
    private final Numbers numbers;
    private final Invoices invoices;
    private final Debts debts;
    private final Books books;
    private final ApplicationEventPublisher events;

    Crediting(
            Agreements agreements,
            Numbers numbers,
            Invoices invoices,
            Debts debts,
            Books books,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.numbers = numbers;
        this.invoices = invoices;
        this.debts = debts;
        this.books = books;
        this.events = events;
    }

    /**
     * A debt that is gone and whose credit note has no number yet.
     *
     * @param surplus what had been paid of it and is the customer's credit now
     */
    record Taken(Invoice invoice, Credit credit, Money surplus, CreditReason reason, Asked asked) {}

    /** The lines of an invoice that no credit note has taken back. */
    List<Line> standing(Invoice invoice) {
        var credited = invoices.correcting(invoice).stream()
                .flatMap(it -> it.paper().lines().stream())
                .map(Line::charge)
                .collect(Collectors.toSet());
        return invoice.paper().lines().stream()
                .filter(it -> !credited.contains(it.charge()))
                .toList();
    }

    Ruling<Taken> take(Invoice locked, Set<UUID> charges, CreditReason reason, Asked asked) {
        var currency = locked.debt().gross().getCurrencyUnit();
        return take(locked, Credit.of(currency, standing(locked), charges), reason, asked);
    }

    /** Compensation: part of the invoice, of which so much is {@code left}, is given back as a line of its own. */
    Ruling<Taken> give(Invoice locked, Line compensation, Money left, Asked asked) {
        return take(locked, Credit.part(compensation, left), CreditReason.COMPENSATION, asked);
    }

    private Ruling<Taken> take(Invoice locked, Credit credit, CreditReason reason, Asked asked) {
        return locked.debt().handle(command(credit, reason), asked.at()).map(moved -> {
            var facts = Map.of("credited", credit.totals().gross().toString(), "reason", reason.code());
            var invoice = debts.move(locked, moved.debt(), asked, facts);
            return new Taken(invoice, credit, moved.surplus(), reason, asked);
        });
    }

    private static DebtCommand command(Credit credit, CreditReason reason) {
        return switch (reason) {
            case CONTEST -> new DebtCommand.Contest();
            case REVIEW, GOODWILL, COMPENSATION ->
                new DebtCommand.Credit(credit.totals().gross());
        };
    }

    CreditNote issue(Taken taken) {
        var corrected = taken.invoice().paper();
        var version = agreements.pinned(corrected.pin());
        var now = taken.asked().at();
        var drawn = numbers.draw(version.market().invoice().series(), version.dayOf(now));
        var note = new CreditNote(paper(taken, drawn), corrected.id(), taken.reason());
        var totals = taken.credit().totals();
        var row = PaperRow.of(note, books.issued(note.paper(), taken.asked().by()));
        invoices.add(row);
        books.register(drawn, row);
        books.book(
                new Ledger.Source(
                        corrected.account(),
                        Ledger.Happening.CREDIT_NOTE,
                        note.paper().id(),
                        now),
                Posting.credited(totals.net(), totals.vat(), taken.surplus()));
        events.publishEvent(new CreditNoteIssued(
                corrected.account(),
                note.paper().id(),
                drawn.number(),
                corrected.number(),
                corrected.ticket(),
                taken.reason(),
                now));
        return note;
    }

    private static Paper paper(Taken taken, Numbers.Drawn drawn) {
        var corrected = taken.invoice().paper();
        return new Paper(
                corrected.account(),
                UuidCreator.getTimeOrderedEpoch(),
                drawn.number(),
                corrected.ticket(),
                corrected.contract(),
                corrected.version(),
                taken.asked().at(),
                drawn.date(),
                corrected.completedOn(),
                corrected.seller(),
                corrected.buyer(),
                taken.credit().lines(),
                taken.credit().totals());
    }
}
