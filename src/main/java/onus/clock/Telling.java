package onus.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import onus.people.Asked;
import onus.people.Caller;
import onus.ticket.Conversation;
import onus.ticket.HandingOver;
import onus.ticket.Handovers;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the desk once that a clock is running out, and once that it ran out; works on the locked ticket. */
@Component
class Telling {

    /** Who writes it into the journal. */
    static final String MACHINE = "clock";

    private final Stages stages;
    private final Tickets tickets;
    private final Handovers handovers;
    private final HandingOver handingOver;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Telling(
            Stages stages,
            Tickets tickets,
            Handovers handovers,
            HandingOver handingOver,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.tickets = tickets;
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.conversation = conversation;
        this.events = events;
    }

    void reached(Ticket ticket, Clock clock, Stage stage, Instant now) {
        var due = stage.of(Objects.requireNonNull(clock.due()));
        if (!stages.enter(ticket, clock.number(), stage, new Stages.Reached(due, now))) {
            return;
        }
        switch (stage) {
            case AT_RISK -> {
                record(ticket, TicketEvent.REACTION_AT_RISK, clock, now);
                events.publishEvent(new ReactionAtRisk(ticket.account(), ticket.id(), clock, now));
            }
            case MISSED -> {
                var late = record(ticket, TicketEvent.REACTION_MISSED, clock, now);
                var line = handingOver.escalate(late, TicketEvent.REACTION_MISSED.code(), machine(now));
                events.publishEvent(new ReactionMissed(ticket.account(), ticket.id(), clock, line, now));
            }
        }
    }

    /** The answer came after the deadline and before anybody noticed: a breach like any other, but nothing to hand over. */
    void answeredTooLate(Ticket stale, Clock clock, Instant now) {
        var ticket = tickets.find(stale.account(), stale.id()).orElseThrow();
        var due = Stage.MISSED.of(Objects.requireNonNull(clock.due()));
        if (stages.enter(ticket, clock.number(), Stage.MISSED, new Stages.Reached(due, now))) {
            record(ticket, TicketEvent.REACTION_MISSED, clock, now);
            var line = handovers.line(ticket);
            events.publishEvent(new ReactionMissed(ticket.account(), ticket.id(), clock, line, now));
        }
    }

    private Ticket record(Ticket ticket, TicketEvent what, Clock clock, Instant now) {
        var due = Objects.requireNonNull(clock.due());
        var facts =
                Map.of("kind", clock.kind().code(), "deadline", due.deadline().toString());
        return conversation.record(ticket, ticket, new Conversation.Happening(what, facts), machine(now));
    }

    private static Asked machine(Instant now) {
        return Asked.now(new Caller.Machine(MACHINE), now);
    }
}
