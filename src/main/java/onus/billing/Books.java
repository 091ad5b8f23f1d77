package onus.billing;

import java.util.Map;
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
    private final Journal journal;

    Books(Register register, Ledger ledger, Journal journal) {
        this.register = register;
        this.ledger = ledger;
        this.journal = journal;
    }

    /** Begins the document's chain. */
    Head issued(Paper paper, Caller by) {
        var facts = Map.of(
                "number", paper.number(),
                "gross", paper.totals().gross().toString(),
                "contract", paper.pin());
        return journal.append(
                DueDates.thing(paper), Head.START, new Entry(paper.issuedAt(), by.principal(), "issued", facts));
    }

    void enter(Numbers.Drawn drawn, PaperRow row, Posting posting) {
        var paper = row.paper();
        var happening = row.due() == null ? Ledger.Happening.CREDIT_NOTE : Ledger.Happening.INVOICE;
        register.add(drawn, row);
        ledger.book(new Ledger.Source(paper.account(), happening, paper.id(), paper.issuedAt()), posting);
    }
}
