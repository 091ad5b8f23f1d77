package onus.clock;

import java.util.UUID;
import onus.clock.Happening.What;
import onus.consent.AuthorisationAnswered;
import onus.consent.AuthorisationRequested;
import onus.ticket.MessageWritten;
import onus.ticket.Side;
import onus.ticket.Ticket;
import onus.ticket.TicketMerged;
import onus.ticket.TicketMoved;
import onus.ticket.TicketOpened;
import onus.ticket.TicketReclassified;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to tickets and says what it means to their clocks. */
@Component
class Hearing {

    private final Tickets tickets;
    private final Keeping keeping;

    Hearing(Tickets tickets, Keeping keeping) {
        this.tickets = tickets;
        this.keeping = keeping;
    }

    @EventListener
    void on(TicketOpened event) {
        keeping.opened(ticket(event.account(), event.ticket()));
    }

    @EventListener
    void on(TicketReclassified event) {
        keeping.promisedAnew(ticket(event.account(), event.ticket()), What.RECLASSIFIED, event.at());
    }

    @EventListener
    void on(MessageWritten event) {
        if (!event.internal()) {
            keeping.happened(ticket(event.account(), event.ticket()), said(event), event.message(), event.at());
        }
    }

    private static What said(MessageWritten event) {
        return switch (event.side()) {
            case CONTACT -> What.CUSTOMER_WROTE;
            case STAFF -> event.asksBack() ? What.ASKED_BACK : What.ANSWERED;
            case MACHINE -> What.AUTOMATIC;
        };
    }

    /** Giving a ticket to somebody moves nothing for the customer. */
    @EventListener
    void on(TicketMoved event) {
        if (event.from() == event.to()) {
            return;
        }
        var closedByTheCustomer = event.by() == Side.CONTACT && event.to() == TicketState.CLOSED;
        var what = event.by() == Side.STAFF ? What.STATUS_CHANGED : closedByTheCustomer ? What.DROPPED : What.AUTOMATIC;
        keeping.happened(ticket(event.account(), event.ticket()), what, null, event.at());
    }

    /** Both tickets are locked. */
    @EventListener
    void on(TicketMerged event) {
        keeping.merged(ticket(event.account(), event.duplicate()), ticket(event.account(), event.master()), event.at());
    }

    /** The desk waits for a permission of the customer, who was asked for it. */
    @EventListener
    void on(AuthorisationRequested event) {
        var ticket = tickets.lock(event.account(), event.ticket());
        keeping.happened(ticket, What.AUTHORISATION_REQUESTED, event.request(), event.at());
    }

    /** Whatever the answer was, nobody waits for it any more. */
    @EventListener
    void on(AuthorisationAnswered event) {
        var ticket = tickets.lock(event.account(), event.ticket());
        keeping.happened(ticket, What.AUTHORISATION_ANSWERED, event.request(), event.at());
    }

    private Ticket ticket(UUID account, UUID ticket) {
        return tickets.find(account, ticket).orElseThrow();
    }
}
