package onus.channel;

import java.util.UUID;
import onus.billing.Paper;
import onus.billing.PaperTerms;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds what stands around the words of a letter. */
@Component
class Letterheads {

    private final Customers customers;
    private final Tickets tickets;
    private final Agreements agreements;
    private final PaperTerms terms;
    private final String address;

    Letterheads(
            Customers customers,
            Tickets tickets,
            Agreements agreements,
            PaperTerms terms,
            @Value("${onus.address:http://localhost:${server.port:8080}}") String address) {
        this.customers = customers;
        this.tickets = tickets;
        this.agreements = agreements;
        this.terms = terms;
        this.address = address.replaceFirst("/+$", "");
    }

    Letterhead ofTicket(UUID account, UUID id) {
        var ticket = ticket(account, id);
        return new Letterhead(
                customers.of(account),
                agreements.kept(account, ticket.pin(), ticket.openedAt()),
                ticket.reference(),
                ticket.subject(),
                ticket.id(),
                link("/tickets/" + ticket.reference()));
    }

    /** About a document; what it bills names the thread. */
    Letterhead ofPaper(Paper paper, String invoice) {
        var ticket = paper.ticket() == null ? null : ticket(paper.account(), paper.ticket());
        var customer = customers.of(paper.account());
        return new Letterhead(
                customer,
                terms.of(paper),
                ticket == null ? customer.reference() : ticket.reference(),
                ticket == null ? customer.name() : ticket.subject(),
                thread(paper, ticket),
                link("/invoices/" + invoice));
    }

    Letterhead ofAccount(UUID account, ContractVersion version) {
        return ofCustomer(customers.of(account), version);
    }

    Letterhead ofCustomer(Customer customer, ContractVersion version) {
        return new Letterhead(customer, version, customer.reference(), customer.name(), customer.account(), link("/"));
    }

    /** A page of the panel as a link. */
    String link(String page) {
        return address + page;
    }

    private static UUID thread(Paper paper, @Nullable Ticket ticket) {
        return ticket == null ? paper.account() : ticket.id();
    }

    private Ticket ticket(UUID account, UUID id) {
        return tickets.find(account, id).orElseThrow(() -> new IllegalStateException("No ticket " + id));
    }
}
