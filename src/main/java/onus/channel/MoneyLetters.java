package onus.channel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.CreditNote;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.Paper;
import onus.billing.Payment;
import onus.billing.Payments;
import onus.billing.sheet.Sheet;
import onus.billing.sheet.Sheets;
import onus.contract.Terms.UnpaidAtDueDate;
import onus.incident.Incidents;
import onus.reason.Because;
import onus.reason.Value;
import org.springframework.stereotype.Component;

/** Letters about invoices: issued, soon due, lapsed, paid, taken back. */
@Component
class MoneyLetters {

    private final Letterheads heads;
    private final Invoices invoices;
    private final Sheets sheets;
    private final Payments payments;
    private final Incidents incidents;
    private final Decided decided;

    MoneyLetters(
            Letterheads heads,
            Invoices invoices,
            Sheets sheets,
            Payments payments,
            Incidents incidents,
            Decided decided) {
        this.heads = heads;
        this.invoices = invoices;
        this.sheets = sheets;
        this.payments = payments;
        this.incidents = incidents;
        this.decided = decided;
    }

    /** The invoice with its lines and reasons, until when to pay, what follows otherwise, and how to contest. */
    Letter invoice(Occasion it) {
        var invoice = find(it);
        var draft = draft(invoice).say("invoice.lead");
        Sums.tell(draft, sheet(invoice.paper(), draft));
        why(draft, invoice);
        if (invoice.debt().open().isPositive()) {
            toPay(draft, invoice);
            draft.because(decided.all(it.account(), invoice.dueVerdict()));
            Consequences.tell(draft, invoice, head(invoice).version().terms());
        } else {
            draft.say("nothing-open");
        }
        return draft.link("link").letter("invoice.subject");
    }

    private void why(Draft draft, Invoice invoice) {
        var ticket = invoice.paper().ticket();
        if (ticket != null) {
            incidents
                    .find(invoice.paper().account(), ticket)
                    .map(incident -> incident.verdict())
                    .ifPresent(verdict ->
                            draft.because(decided.because(invoice.paper().account(), verdict)));
        }
    }

    /** Nothing is told once the invoice is settled. */
    Optional<Letter> reminder(Occasion it) {
        return stillOpen(it).map(invoice -> {
            var draft = draft(invoice)
                    .fact("days", new Value.Count(Long.parseLong(second(it))))
                    .say("reminder.lead");
            toPay(draft, invoice);
            Consequences.tell(draft, invoice, head(invoice).version().terms());
            return draft.link("link").letter("reminder.subject");
        });
    }

    /** Nothing is told once the invoice is settled. */
    Optional<Letter> lapse(Occasion it) {
        return stillOpen(it).map(invoice -> {
            var terms = head(invoice).version().terms();
            var how = terms.payment().unpaidAtDueDate() == UnpaidAtDueDate.LAPSE ? "lapse" : "arrears";
            var draft = draft(invoice).say(how + ".lead");
            toPay(draft, invoice);
            if (how.equals("lapse")) {
                draft.because(List.of(Because.of("standing.below")));
                Consequences.tellContest(draft, invoice, terms);
            }
            return draft.link("link").letter(how + ".subject");
        });
    }

    private Optional<Invoice> stillOpen(Occasion it) {
        return Optional.of(find(it)).filter(invoice -> invoice.debt().open().isPositive());
    }

    Letter payment(Occasion it) {
        var invoice = find(it);
        var payment = payment(invoice, UUID.fromString(second(it)));
        var draft = draft(invoice)
                .fact("amount", new Value.Amount(payment.amount()))
                .fact("surplus", new Value.Amount(payment.surplus()))
                .fact("on", new Value.Day(payment.receivedOn()))
                .say("payment.lead");
        draft.say(invoice.debt().open().isPositive() ? "payment.open" : "payment.settled");
        if (payment.surplus().isPositive()) {
            draft.say("payment.surplus");
        }
        return draft.link("link").letter("payment.subject");
    }

    private Payment payment(Invoice invoice, UUID id) {
        return payments.of(invoice).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No payment " + id));
    }

    Letter creditNote(Occasion it) {
        var note = invoices.findCreditNote(it.account(), first(it))
                .orElseThrow(() -> new IllegalStateException("No credit note " + it.occurrence()));
        var draft = new Draft(heads.ofPaper(note.paper(), second(it)))
                .fact("number", new Value.Name(note.paper().number()))
                .fact("invoice", new Value.Name(second(it)))
                .fact("gross", new Value.Amount(note.paper().totals().gross()))
                .say("credit-note.lead")
                .say(reason(note));
        Sums.tell(draft, sheet(note.paper(), draft));
        return draft.link("link").letter("credit-note.subject");
    }

    private static String reason(CreditNote note) {
        return "credit-note." + note.reason().code();
    }

    private Sheet sheet(Paper paper, Draft draft) {
        return sheets.of(paper.account(), paper.number(), draft.language()).orElseThrow();
    }

    private Draft draft(Invoice invoice) {
        var paper = invoice.paper();
        return new Draft(head(invoice))
                .fact("number", new Value.Name(paper.number()))
                .fact("date", new Value.Day(paper.issuedOn()))
                .fact("gross", new Value.Amount(paper.totals().gross()))
                .fact("open", new Value.Amount(invoice.debt().open()))
                .fact("due", new Value.Day(invoice.payableUntil()));
    }

    private void toPay(Draft draft, Invoice invoice) {
        var seller = head(invoice).seller();
        draft.say("pay")
                .row("payee", seller.name())
                .row("iban", seller.iban())
                .row("reference", invoice.paper().number());
    }

    private Letterhead head(Invoice invoice) {
        return heads.ofPaper(invoice.paper(), invoice.paper().number());
    }

    private Invoice find(Occasion it) {
        return invoices.find(it.account(), first(it))
                .orElseThrow(() -> new IllegalStateException("No invoice " + it.occurrence()));
    }

    private static String first(Occasion it) {
        return it.occurrence().split("/", 2)[0];
    }

    private static String second(Occasion it) {
        return it.occurrence().split("/", 2)[1];
    }
}
