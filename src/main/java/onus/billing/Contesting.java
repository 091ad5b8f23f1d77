package onus.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.billing.Happenings.Contested;
import onus.billing.document.Line;
import onus.customer.Deciding;
import onus.customer.Deciding.Made;
import onus.incident.Key;
import onus.incident.Objecting;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Contest;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Lets a customer contest an unpaid invoice: nothing is collected for that incident, and support is withdrawn. What follows is shown before it is confirmed. */
@Component
public class Contesting {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Invoices invoices;
    private final ContestTerms terms;
    private final Deciding deciding;
    private final Objecting objecting;
    private final Crediting crediting;
    private final Happenings happenings;

    Contesting(
            Transactions transactions,
            Tickets tickets,
            Invoices invoices,
            ContestTerms terms,
            Deciding deciding,
            Objecting objecting,
            Crediting crediting,
            Happenings happenings) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.invoices = invoices;
        this.terms = terms;
        this.deciding = deciding;
        this.objecting = objecting;
        this.crediting = crediting;
        this.happenings = happenings;
    }

    /** The customer's act: why, in which language the consequence was read, and that it was confirmed. */
    public record Act(String reason, Language language, boolean confirmed) {}

    public Ruling<ContestPreview> preview(UUID account, String number, Asked asked) {
        return transactions.inAccount(
                account, () -> gather(account, number, asked).flatMap(it -> preview(it, asked)));
    }

    /** The credit notes; all unpaid invoices of the incident go together. */
    public Ruling<List<CreditNote>> contest(UUID account, String number, Act act, Asked asked) {
        return transactions.inAccount(
                account,
                () -> gather(account, number, asked)
                        .flatMap(gathered -> preview(gathered, asked)
                                .flatMap(preview -> confirmed(gathered, act, asked)
                                        .flatMap(
                                                made -> contest(gathered, new Confirmed(act, preview, made), asked)))));
    }

    /** The invoice asked about and, with it, what else of the incident can be contested; all locked. */
    private record Gathered(Key incident, Invoice invoice, List<Invoice> together) {}

    private record Confirmed(Act act, ContestPreview preview, Made<Contest.Answer> made) {}

    private Ruling<Gathered> gather(UUID account, String number, Asked asked) {
        var found = invoices.find(account, number);
        if (found.isEmpty()) {
            return Refusal.NO_SUCH_INVOICE.because();
        }
        var ticket = found.get().paper().ticket();
        if (ticket == null) {
            return Refusal.NOT_AN_INCIDENT.because();
        }
        tickets.lock(account, ticket);
        var locked = invoices.lockOfTicket(account, ticket);
        var invoice = locked.stream()
                .filter(it -> it.paper().number().equals(number))
                .findFirst()
                .orElseThrow();
        if (asked.seen() != null && asked.seen() != invoice.revision()) {
            return Refusal.STALE.because();
        }
        var open = locked.stream().filter(it -> contestable(it, asked)).toList();
        return Ruling.granted(new Gathered(new Key(account, ticket), invoice, open));
    }

    private static boolean contestable(Invoice invoice, Asked asked) {
        return invoice.debt().handle(new DebtCommand.Contest(), asked.at()) instanceof Ruling.Granted;
    }

    private Ruling<ContestPreview> preview(Gathered gathered, Asked asked) {
        return terms.preview(gathered.invoice(), gathered.together(), asked.at());
    }

    private Ruling<Made<Contest.Answer>> confirmed(Gathered gathered, Act act, Asked asked) {
        var made = terms.decide(gathered.invoice(), act.confirmed(), asked.at());
        return ContestTerms.allowed(made).map(_ -> made);
    }

    private Ruling<List<CreditNote>> contest(Gathered gathered, Confirmed confirmed, Asked asked) {
        var taken = new ArrayList<Crediting.Taken>();
        for (var invoice : gathered.together()) {
            var charges = invoice.paper().lines().stream().map(Line::charge).collect(Collectors.toSet());
            switch (crediting.take(invoice, charges, CreditReason.CONTEST, asked)) {
                case Ruling.Granted<Crediting.Taken>(var one) -> taken.add(one);
                case Ruling.Denied<Crediting.Taken> denied ->
                    throw new IllegalStateException("Contestable and locked, but " + denied.why());
            }
            happenings.contested(invoice, happening(invoice, confirmed, asked));
        }
        objecting.bar(gathered.incident(), asked.at());
        return Ruling.granted(taken.stream().map(crediting::issue).toList());
    }

    private Contested happening(Invoice invoice, Confirmed confirmed, Asked asked) {
        var act = confirmed.act();
        var shown = confirmed.preview().text(act.language());
        var verdict = deciding.keep(DueDates.thing(invoice.paper()), confirmed.made(), asked.at());
        return new Contested(act.reason(), shown, act.language(), verdict, asked.person(), asked.at());
    }
}
