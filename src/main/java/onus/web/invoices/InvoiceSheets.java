package onus.web.invoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.Credits;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.PaperTerms;
import onus.billing.document.Item;
import onus.billing.document.QrImage;
import onus.billing.document.Transfer;
import onus.contract.ContractVersion;
import onus.customer.Deciding;
import onus.journal.Thing;
import onus.journal.Verdicts;
import onus.platform.Transactions;
import onus.reason.Because;
import onus.settlement.KeptVerdicts;
import onus.ticket.Conversation;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import onus.web.Explaining;
import onus.web.NotHere;
import onus.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an invoice together with the decisions it rests on. */
@Component
public class InvoiceSheets {

    private static final String CHARGE = "diagnosis-charge";

    private final Transactions transactions;
    private final Invoices invoices;
    private final Credits credits;
    private final Tickets tickets;
    private final PaperTerms terms;
    private final Deciding deciding;
    private final Explaining explaining;

    InvoiceSheets(
            Transactions transactions,
            Invoices invoices,
            Credits credits,
            Tickets tickets,
            PaperTerms terms,
            Deciding deciding,
            Explaining explaining) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.credits = credits;
        this.tickets = tickets;
        this.terms = terms;
        this.deciding = deciding;
        this.explaining = explaining;
    }

    public InvoiceSheet of(UUID account, String number, Words words) {
        return transactions.inAccount(
                account,
                () -> invoices.find(account, number)
                        .map(it -> sheet(it, words))
                        .orElseThrow(() -> new NotHere(number)));
    }

    /** Empty where the number is not that of a credit note. */
    public Optional<CreditNoteSheet> creditNote(UUID account, String number) {
        return transactions.inAccount(
                account,
                () -> invoices.findCreditNote(account, number)
                        .map(it -> new CreditNoteSheet(
                                it,
                                terms.of(it.paper()),
                                invoices.find(account, it.corrects())
                                        .orElseThrow()
                                        .paper()
                                        .number(),
                                reference(account, it.paper().ticket()))));
    }

    private InvoiceSheet sheet(Invoice invoice, Words words) {
        var paper = invoice.paper();
        var version = terms.of(paper);
        var reasons = reasons(invoice);
        var items = paper.lines().stream()
                .map(it -> new InvoiceSheet.Item(it, explaining.explain(about(it.item(), reasons), version, words)))
                .toList();
        return new InvoiceSheet(
                invoice,
                version,
                reference(paper.account(), paper.ticket()),
                items,
                explaining.explain(general(reasons), version, words),
                credits.of(invoice),
                invoices.correcting(invoice),
                code(invoice, version));
    }

    private String reference(UUID account, @Nullable UUID ticket) {
        return Optional.ofNullable(ticket)
                .flatMap(it -> tickets.find(account, it))
                .map(Ticket::reference)
                .orElse("");
    }

    /** Of the charge and of the due date, as they were decided. */
    private List<Because> reasons(Invoice invoice) {
        var paper = invoice.paper();
        var all = new ArrayList<Because>();
        if (paper.ticket() != null) {
            deciding.about(new Thing(paper.account(), Conversation.THING, paper.ticket())).stream()
                    .filter(it -> it.decision().question().equals(CHARGE))
                    .filter(it -> !it.at().isAfter(paper.issuedAt()))
                    .reduce((_, last) -> last)
                    .map(Verdicts.Kept::decision)
                    .map(KeptVerdicts::because)
                    .ifPresent(all::addAll);
        }
        deciding.find(paper.account(), invoice.dueVerdict())
                .map(Verdicts.Kept::decision)
                .map(KeptVerdicts::because)
                .ifPresent(all::addAll);
        return all;
    }

    private static List<Because> about(Item item, List<Because> reasons) {
        return reasons.stream().filter(it -> subject(it).equals(subject(item))).toList();
    }

    private static List<Because> general(List<Because> reasons) {
        return reasons.stream().filter(it -> subject(it).isEmpty()).toList();
    }

    /** The part of the contract that a reason belongs to; empty for what concerns the whole paper. */
    private static String subject(Because because) {
        var section = because.clause().split("\\.", 2)[0];
        return section.equals("diagnosis") || section.equals("quote") ? section : "";
    }

    private static String subject(Item item) {
        return switch (item) {
            case DIAGNOSIS, DEDUCTION -> "diagnosis";
            case QUOTED_WORK -> "quote";
            case RENEWAL, PLAN_BASE, PLAN_SERVER, BACKUP, COMPENSATION -> "none";
        };
    }

    private static Optional<QrImage> code(Invoice invoice, ContractVersion version) {
        var open = invoice.debt().open();
        var seller = version.market().seller();
        var transfer = new Transfer(
                seller.name(),
                seller.vatId(),
                seller.iban(),
                open,
                "",
                invoice.paper().number());
        return open.isZero()
                ? Optional.empty()
                : version.market().paymentCodes().stream()
                        .flatMap(it -> transfer.code(it).stream())
                        .findFirst()
                        .map(QrImage::of);
    }
}
