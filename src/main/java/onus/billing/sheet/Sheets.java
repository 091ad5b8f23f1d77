package onus.billing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.CreditNote;
import onus.billing.Credits;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.Paper;
import onus.billing.PaperTerms;
import onus.billing.Party;
import onus.billing.document.VatRate;
import onus.billing.sheet.Sheet.Fact;
import onus.billing.sheet.Sheet.Item;
import onus.billing.sheet.Sheet.Parties;
import onus.billing.sheet.Sheet.Sum;
import onus.billing.sheet.Sheet.Tax;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Writes invoices and credit notes in the reader's language. */
@Component
public class Sheets {

    private final Transactions transactions;
    private final Invoices invoices;
    private final Credits credits;
    private final Tickets tickets;
    private final PaperTerms terms;
    private final Reasons reasons;

    Sheets(
            Transactions transactions,
            Invoices invoices,
            Credits credits,
            Tickets tickets,
            PaperTerms terms,
            Reasons reasons) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.credits = credits;
        this.tickets = tickets;
        this.terms = terms;
        this.reasons = reasons;
    }

    /** The sheet of a number; empty if the account has no such document. */
    public Optional<Sheet> of(UUID account, String number, Language language) {
        return transactions.inAccount(
                account,
                () -> invoices.find(account, number)
                        .map(it -> invoice(it, Words.in(language)))
                        .or(() -> invoices.findCreditNote(account, number)
                                .map(it -> creditNote(it, Words.in(language)))));
    }

    private Sheet invoice(Invoice invoice, Words words) {
        var version = terms.of(invoice.paper());
        var facts = facts(invoice.paper(), words);
        facts.add(new Fact(words.say("due"), words.say(invoice.payableUntil())));
        var uses = credits.of(invoice);
        var what = new What(
                "invoice", facts, Consequences.sums(invoice, uses, words), Consequences.state(invoice, uses, words));
        return sheet(
                invoice.paper(),
                what,
                new Follows(
                        Consequences.codes(invoice, version),
                        Consequences.of(
                                invoice,
                                version,
                                words,
                                reasons.verdict(invoice.paper().account(), invoice.dueVerdict()))),
                words);
    }

    private Sheet creditNote(CreditNote note, Words words) {
        var paper = note.paper();
        var corrected = invoices.find(paper.account(), note.corrects()).orElseThrow();
        var facts = facts(paper, words);
        facts.add(new Fact(words.say("corrects"), corrected.paper().number()));
        var what = new What(
                "credit-note",
                facts,
                totals(paper, words),
                words.say("state.credit-note." + note.reason().code()));
        return sheet(paper, what, new Follows(List.of(), List.of()), words);
    }

    /** What a document is and how it stands. */
    private record What(String kind, List<Fact> facts, List<Sum> sums, String state) {}

    /** How to pay and what happens otherwise. */
    private record Follows(List<Sheet.PayCode> codes, List<String> sentences) {}

    private Sheet sheet(Paper paper, What what, Follows follows, Words words) {
        var version = terms.of(paper);
        return new Sheet(
                words.language(),
                words.say("title." + what.kind()) + " " + paper.number(),
                paper,
                new Parties(
                        words.say("seller"),
                        lines(paper.seller(), words),
                        words.say("buyer"),
                        lines(paper.buyer(), words)),
                what.facts(),
                items(paper, words),
                taxes(paper, words),
                what.sums(),
                what.state(),
                follows.codes(),
                follows.sentences(),
                Consequences.notes(paper, version, words));
    }

    private List<Fact> facts(Paper paper, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("number"), paper.number()));
        facts.add(new Fact(words.say("issued"), words.say(paper.issuedOn())));
        facts.add(new Fact(words.say("completed"), words.say(paper.completedOn())));
        facts.add(new Fact(words.say("contract"), paper.pin()));
        Optional.ofNullable(paper.ticket())
                .flatMap(it -> tickets.find(paper.account(), it))
                .map(Ticket::reference)
                .ifPresent(it -> facts.add(new Fact(words.say("ticket"), it)));
        return facts;
    }

    private static List<String> lines(Party party, Words words) {
        var lines = new ArrayList<>(List.of(party.name(), party.address()));
        if (party.vatId() != null) {
            lines.add(words.say("vat-id") + " " + party.vatId());
        }
        if (!party.registration().isEmpty()) {
            lines.add(party.registration());
        }
        return lines;
    }

    private List<Item> items(Paper paper, Words words) {
        return paper.lines().stream()
                .map(it -> new Item(
                        words.code("item", it.item().code()),
                        it.net(),
                        rate(it.vat(), words),
                        words.say(reasons.of(paper.account(), it))))
                .toList();
    }

    private List<Tax> taxes(Paper paper, Words words) {
        return paper.totals().table().stream()
                .map(sum -> {
                    var lines = paper.lines().stream()
                            .filter(it -> it.vat().equals(sum.rate()))
                            .toList();
                    var because = words.say(reasons.ofTax(paper.account(), lines));
                    return new Tax(rate(sum.rate(), words), sum.net(), sum.vat(), because);
                })
                .toList();
    }

    private static String rate(VatRate rate, Words words) {
        return switch (rate.category()) {
            case "AE" -> words.say("vat.AE");
            case "O" -> words.say("vat.O");
            default -> words.percent(rate.percent());
        };
    }

    static List<Sum> totals(Paper paper, Words words) {
        var totals = paper.totals();
        return List.of(
                new Sum(words.say("sum.net"), totals.net()),
                new Sum(words.say("sum.vat"), totals.vat()),
                new Sum(words.say("sum.gross"), totals.gross()));
    }
}
