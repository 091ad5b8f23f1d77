package onus.billing;

import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Finds the terms a document was issued under: an incident's are those it was opened under, others are of the day of issue. */
@Component
public class PaperTerms {

    private final Agreements agreements;
    private final Tickets tickets;

    PaperTerms(Agreements agreements, Tickets tickets) {
        this.agreements = agreements;
        this.tickets = tickets;
    }

    /** The version with the individual rules that the customer had then. Works inside the customer's transaction. */
    public ContractVersion of(Paper paper) {
        var began = paper.ticket() == null
                ? paper.issuedAt()
                : tickets.find(paper.account(), paper.ticket())
                        .map(Ticket::openedAt)
                        .orElseThrow();
        return agreements.kept(paper.account(), paper.pin(), began);
    }
}
