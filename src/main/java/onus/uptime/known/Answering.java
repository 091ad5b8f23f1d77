package onus.uptime.known;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.customer.Customers;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.ticket.Closing;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import onus.ticket.Writing;
import org.springframework.stereotype.Component;

/** Says in a ticket that it belongs to a known incident, and in the end, once, what that was; then the ticket is closed. */
@Component
class Answering {

    private static final Caller MACHINE = new Caller.Machine("known-incident");

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final KnownTickets joined;
    private final Customers customers;
    private final Tickets tickets;
    private final Writing writing;
    private final Closing closing;

    Answering(
            Transactions transactions,
            KnownIncidents incidents,
            KnownTickets joined,
            Customers customers,
            Tickets tickets,
            Writing writing,
            Closing closing) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.joined = joined;
        this.customers = customers;
        this.tickets = tickets;
        this.writing = writing;
        this.closing = closing;
    }

    /** A ticket that came to belong to it says so; one that came after the end is answered at once. */
    void joined(KnownTickets.Talk ticket, UUID incident, Instant now) {
        transactions.inAccount(
                ticket.account(),
                () -> incidents.find(incident).ifPresent(it -> {
                    if (!it.open()) {
                        answer(ticket, it, now);
                    } else if (joined.said(ticket, now) && isOpen(ticket)) {
                        say(ticket, "known.joined", it, now);
                    }
                }));
    }

    /** The finding is the answer to a ticket that belongs to the incident; a ticket in which money is open stays open with it. */
    void over(KnownTickets.Talk ticket, UUID incident, Instant now) {
        transactions.inAccount(
                ticket.account(),
                () -> incidents.find(incident).filter(it -> !it.open()).ifPresent(it -> answer(ticket, it, now)));
    }

    private void answer(KnownTickets.Talk ticket, KnownIncident incident, Instant now) {
        if (joined.answered(ticket, now) && isOpen(ticket)) {
            say(ticket, "known.over", incident, now);
            closing.close(ticket.account(), ticket.ticket(), Asked.now(MACHINE, now));
        }
    }

    private boolean isOpen(KnownTickets.Talk ticket) {
        return tickets.find(ticket.account(), ticket.ticket())
                .filter(it -> it.state() != TicketState.CLOSED)
                .isPresent();
    }

    private void say(KnownTickets.Talk ticket, String sentence, KnownIncident incident, Instant now) {
        var found = incident.found();
        Map<String, Value> facts = Map.of(
                "title", new Value.Name(incident.title()),
                "words", new Value.Name(found == null ? incident.words() : found.report()));
        var words =
                Phrases.in(customers.of(ticket.account()).language(), "alerts").say(sentence, facts);
        writing.write(ticket.account(), ticket.ticket(), new Writing.Words(words, false), Asked.now(MACHINE, now));
    }
}
