package onus.billing;

import java.util.HashMap;
import onus.billing.ledger.Posting;
import onus.journal.Entry;
import onus.journal.Head;
import onus.journal.Journal;
import onus.people.Caller;
import org.springframework.stereotype.Component;

/** Enters a new document into the register, the ledger and the journal. */
@Component
class Books {

    private final Register register;
    private final Ledger ledger;
    private final Credits credits;
    private final Journal journal;

    Books(Register register, Ledger ledger, Credits credits, Journal journal) {
        this.register = register;
        this.ledger = ledger;
        this.credits = credits;
        this.journal = journal;
    }

    /** Begins the document's chain. */
    Head issued(Paper paper, Caller by) {
        return issued(paper, SetOff.NOTHING, by);
    }

    /** The same for an invoice that the customer's credit pays in part. */
    Head issued(Paper paper, SetOff setOff, Caller by) {
        var gross = paper.totals().gross();
        var facts = new HashMap<String, String>();
        facts.put("number", paper.number());
        facts.put("gross", gross.toString());
        facts.put("contract", paper.pin());
        if (!setOff.parts().isEmpty()) {
            facts.put("setOff", setOff.total(gross.multipliedBy(0)).toString());
        }
        return journal.append(
                DueDates.thing(paper), Head.START, new Entry(paper.issuedAt(), by.principal(), "issued", facts));
    }

    /** The customer's credit pays what it can of an invoice that is entered. */
    void setOff(Paper paper, SetOff setOff) {
        var paid = setOff.total(paper.totals().gross().multipliedBy(0));
        ledger.book(
                new Ledger.Source(paper.account(), Ledger.Happening.SET_OFF, paper.id(), paper.issuedAt()),
                Posting.paidFromCredit(paid));
        credits.add(paper, setOff);
    }

    /** Books what a document moves. */
    void book(Ledger.Source source, Posting posting) {
        ledger.book(source, posting);
    }

    /** Enters a document under its number. */
    void register(Numbers.Drawn drawn, PaperRow row) {
        register.add(drawn, row);
    }
}
