package onus.clock.line;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.customer.Agreements;
import onus.incident.DiagnosisBegun;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.ticket.Conversation;
import onus.ticket.Handovers;
import onus.ticket.MessageWritten;
import onus.ticket.Messages;
import onus.ticket.Side;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.TicketHandedOver;
import onus.ticket.TicketMoved;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts a clock of the desk with every handover. It ends when somebody of the line takes the ticket into their hands, answers it or begins to look
 * for the cause, when it is handed on or closed; if nobody does in time, that is told once. The customer's promise is none of its business.
 */
@Component
class TakingUp implements TaskHandler {

    private static final String KIND = "clock.take-up";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Handovers handovers;
    private final Messages messages;
    private final Agreements agreements;
    private final TakeUps takeUps;
    private final Conversation conversation;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    TakingUp(
            Transactions transactions,
            Tickets tickets,
            Handovers handovers,
            Messages messages,
            Agreements agreements,
            TakeUps takeUps,
            Conversation conversation,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.handovers = handovers;
        this.messages = messages;
        this.agreements = agreements;
        this.takeUps = takeUps;
        this.conversation = conversation;
        this.tasks = tasks;
        this.events = events;
    }

    @EventListener
    void on(TicketHandedOver event) {
        var ticket = ticket(event.account(), event.ticket());
        takeUps.end(ticket, TakeUp.Ending.HANDED_ON, event.at());
        if (ticket.state() != TicketState.CLOSED) {
            begin(ticket);
        }
    }

    private void begin(Ticket ticket) {
        var all = handovers.of(ticket.account(), ticket.id());
        var version = agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
        TakeUp.of(all.size(), all.getLast(), version).ifPresent(it -> {
            takeUps.add(ticket, it);
            tasks.schedule(key(ticket, it.number()), it.deadline());
        });
    }

    @EventListener
    void on(TicketMoved event) {
        var ticket = ticket(event.account(), event.ticket());
        if (event.to() == TicketState.CLOSED) {
            takeUps.end(ticket, TakeUp.Ending.CLOSED, event.at());
        } else if (event.by() == Side.STAFF && ticket.assignee() != null) {
            takeUps.end(ticket, TakeUp.Ending.TAKEN, event.at());
        }
    }

    @EventListener
    void on(DiagnosisBegun event) {
        takeUps.end(ticket(event.key().account(), event.key().ticket()), TakeUp.Ending.TAKEN, event.at());
    }

    /** Whoever passes a ticket on and says so has not taken it up. */
    @EventListener
    void on(MessageWritten event) {
        if (event.side() == Side.STAFF && !event.internal() && !isByWhoHandedOver(event)) {
            takeUps.end(ticket(event.account(), event.ticket()), TakeUp.Ending.TAKEN, event.at());
        }
    }

    private boolean isByWhoHandedOver(MessageWritten event) {
        return handovers.of(event.account(), event.ticket()).stream()
                .reduce((_, last) -> last)
                .filter(it -> it.by().equals(author(event)))
                .isPresent();
    }

    private UUID author(MessageWritten event) {
        return messages.of(event.account(), event.ticket(), false).stream()
                .filter(it -> it.id().equals(event.message()))
                .map(it -> it.author())
                .findFirst()
                .orElse(Caller.NOBODY);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever took it up in the meantime was quicker, and nothing happens. */
    @Override
    public void run(TaskKey key, Instant now) {
        transactions.inAccount(key.account(), () -> {
            var ticket = tickets.lock(key.account(), key.thing());
            takeUps.find(key.account(), key.thing(), Integer.parseInt(key.occurrence()))
                    .filter(it -> it.isMissedAt(now) && takeUps.miss(ticket, it.number(), now))
                    .ifPresent(it -> tell(ticket, it, now));
        });
    }

    private void tell(Ticket ticket, TakeUp missed, Instant now) {
        var facts = Map.of(
                "toLine", missed.line().code(), "deadline", missed.deadline().toString());
        var by = Asked.now(new Caller.Machine(KIND), now);
        conversation.record(ticket, ticket, new Conversation.Happening(TicketEvent.TAKE_UP_MISSED, facts), by);
        events.publishEvent(new TakeUpMissed(ticket.account(), ticket.id(), missed, now));
    }

    private Ticket ticket(UUID account, UUID ticket) {
        return tickets.find(account, ticket).orElseThrow();
    }

    private static TaskKey key(Ticket ticket, int number) {
        return new TaskKey(KIND, ticket.account(), ticket.id(), Integer.toString(number));
    }
}
