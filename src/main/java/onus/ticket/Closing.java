package onus.ticket;

import java.util.Map;
import java.util.UUID;
import onus.people.Asked;
import onus.plan.Units;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes conversations and puts them into somebody's hands. */
@Component
public class Closing {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Units units;
    private final ObjectProvider<Unfinished> unfinished;
    private final ApplicationEventPublisher events;

    Closing(
            Transactions transactions,
            Tickets tickets,
            Conversation conversation,
            Units units,
            ObjectProvider<Unfinished> unfinished,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.conversation = conversation;
        this.units = units;
        this.unfinished = unfinished;
        this.events = events;
    }

    /** Ends the conversation; what is ordered or promised in it has to come to its own end before. */
    public Ruling<Ticket> close(UUID account, UUID ticket, Asked asked) {
        return transactions.inAccount(
                account,
                () -> locked(account, ticket, asked).flatMap(this::closable).map(before -> closed(before, asked)));
    }

    private Ticket closed(Ticket before, Asked asked) {
        units.close(before.account(), before.id(), asked);
        return stored(before, before.moved(TicketState.CLOSED, asked.at()), TicketEvent.CLOSED, asked);
    }

    private Ruling<Ticket> closable(Ticket ticket) {
        if (ticket.state() == TicketState.CLOSED) {
            return Ruling.denied(TicketRefusal.ALREADY_CLOSED, TicketRefusal.ALREADY_CLOSED.because());
        }
        return unfinished.stream().anyMatch(it -> it.isWithin(ticket))
                ? Ruling.denied(TicketRefusal.MONEY_OPEN, TicketRefusal.MONEY_OPEN.because())
                : Ruling.granted(ticket);
    }

    public Ruling<Ticket> assign(UUID account, UUID ticket, @Nullable UUID technician, Asked asked) {
        return transactions.inAccount(
                account,
                () -> locked(account, ticket, asked)
                        .map(before -> stored(before, before.assignedTo(technician), TicketEvent.ASSIGNED, asked)));
    }

    private Ruling<Ticket> locked(UUID account, UUID ticket, Asked asked) {
        var before = tickets.lock(account, ticket);
        return before.isNewerThan(asked.seen())
                ? Ruling.denied(TicketRefusal.STALE, TicketRefusal.STALE.because())
                : Ruling.granted(before);
    }

    private Ticket stored(Ticket before, Ticket after, TicketEvent what, Asked asked) {
        var written = conversation.record(before, after, new Conversation.Happening(what, Map.of()), asked);
        events.publishEvent(new TicketMoved(
                before.account(), before.id(), before.state(), after.state(), Side.of(asked.by()), asked.at()));
        return written;
    }
}
