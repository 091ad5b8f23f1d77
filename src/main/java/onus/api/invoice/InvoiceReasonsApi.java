package onus.api.invoice;

import java.util.UUID;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.billing.Charge;
import onus.billing.Charges;
import onus.billing.CreditNote;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.Paper;
import onus.billing.Register;
import onus.billing.document.Line;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why each charge is on an invoice, and why it is due when it is. */
@RestController
@RequestMapping(Routes.BASE + "/invoices/{number}")
final class InvoiceReasonsApi {

    private final Papers papers;
    private final Transactions transactions;
    private final Invoices invoices;
    private final Charges charges;
    private final Deciding deciding;

    InvoiceReasonsApi(Papers papers, Transactions transactions, Invoices invoices, Charges charges, Deciding deciding) {
        this.papers = papers;
        this.transactions = transactions;
        this.invoices = invoices;
        this.charges = charges;
        this.deciding = deciding;
    }

    /** The decisions behind a document: on its charges, in their order, then on the document itself: due date, contest. */
    @GetMapping("/because")
    @Allowed.ToEveryone
    Listing<DecidedBody> because(Caller caller, @PathVariable String number, Language language) {
        var entry = papers.entry(caller, number);
        return transactions.inAccount(entry.account(), () -> {
            var paper = paper(entry);
            var charged = paper.lines().stream()
                    .flatMap(it -> charges.find(entry.account(), it.charge()).stream())
                    .map(Charge::verdict)
                    .distinct()
                    .flatMap(it -> deciding.find(entry.account(), it).stream());
            var own = deciding.about(new Thing(entry.account(), "invoice", paper.id())).stream();
            return new Listing<>(Stream.concat(charged, own)
                    .map(it -> DecidedBody.of(it, language))
                    .toList());
        });
    }

    /** The decision that a charge rests on. */
    @GetMapping("/charges/{charge}/because")
    @Allowed.ToEveryone
    DecidedBody charge(Caller caller, @PathVariable String number, @PathVariable UUID charge, Language language) {
        var entry = papers.entry(caller, number);
        return transactions.inAccount(
                entry.account(),
                () -> paper(entry).lines().stream()
                        .map(Line::charge)
                        .filter(charge::equals)
                        .flatMap(it -> charges.find(entry.account(), it).stream())
                        .flatMap(it -> deciding.find(entry.account(), it.verdict()).stream())
                        .map(it -> DecidedBody.of(it, language))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    private Paper paper(Register.Entry entry) {
        return invoices.find(entry.account(), entry.number())
                .map(Invoice::paper)
                .or(() ->
                        invoices.findCreditNote(entry.account(), entry.number()).map(CreditNote::paper))
                .orElseThrow(Problem::notFound);
    }
}
