package onus.clock.duty;

import java.util.Map;
import java.util.UUID;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.Conversation;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.TicketRefusal;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Somebody answers a call: nobody else is called. The customer still waits, so the clock goes on. */
@Component
public class Answering {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Clocks clocks;
    private final Calls calls;
    private final Conversation conversation;

    Answering(Transactions transactions, Tickets tickets, Clocks clocks, Calls calls, Conversation conversation) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.clocks = clocks;
        this.calls = calls;
        this.conversation = conversation;
    }

    /** Denied where no clock runs; answering twice changes nothing. */
    public Ruling<Ticket> answer(UUID account, UUID ticket, Asked asked) {
        return transactions.inAccount(account, () -> {
            var locked = tickets.lock(account, ticket);
            return clocks.inForce(account, ticket)
                    .filter(Clock::isOpen)
                    .map(it -> Ruling.granted(answered(locked, it, asked)))
                    .orElseGet(() -> Ruling.denied(TicketRefusal.NO_CALL_OPEN, TicketRefusal.NO_CALL_OPEN.because()));
        });
    }

    private Ticket answered(Ticket ticket, Clock clock, Asked asked) {
        return calls.answer(ticket, clock.number(), asked)
                ? conversation.record(
                        ticket, ticket, new Conversation.Happening(TicketEvent.ACKNOWLEDGED, Map.of()), asked)
                : ticket;
    }
}
