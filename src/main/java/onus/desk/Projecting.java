package onus.desk;

import java.util.Optional;
import java.util.UUID;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.clock.line.TakeUp;
import onus.clock.line.TakeUps;
import onus.customer.Customers;
import onus.customer.Services;
import onus.incident.Incident;
import onus.incident.Incidents;
import onus.incident.Key;
import onus.incident.State;
import onus.offer.Offer;
import onus.offer.Offering;
import onus.ticket.Handovers;
import onus.ticket.Messages;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes a ticket's row of the queue from what happened; works in the account's transaction. */
@Component
class Projecting {

    private final Tickets tickets;
    private final Messages messages;
    private final Incidents incidents;
    private final Offering offering;
    private final Customers customers;
    private final Services services;
    private final Handovers handovers;
    private final Clocks clocks;
    private final TakeUps takeUps;

    Projecting(
            Tickets tickets,
            Messages messages,
            Incidents incidents,
            Offering offering,
            Customers customers,
            Services services,
            Handovers handovers,
            Clocks clocks,
            TakeUps takeUps) {
        this.tickets = tickets;
        this.messages = messages;
        this.incidents = incidents;
        this.offering = offering;
        this.customers = customers;
        this.services = services;
        this.handovers = handovers;
        this.clocks = clocks;
        this.takeUps = takeUps;
    }

    QueueRow row(Key key) {
        var ticket = tickets.find(key.account(), key.ticket()).orElseThrow();
        var incident = incidents.find(key.account(), key.ticket());
        var waiting = Waiting.of(ticket, incident, words(ticket, incident));
        var customer = customers.of(key.account());
        var service = services.find(key.account(), ticket.service()).orElseThrow();
        return new QueueRow(
                key.account(),
                key.ticket(),
                ticket.reference(),
                customer.reference(),
                customer.name(),
                customer.market(),
                service.name(),
                ticket.kind(),
                incident.map(it -> it.state().code()).orElse(ticket.state().code()),
                waiting.turn(),
                ticket.subject(),
                waiting.since(),
                waiting.due(),
                ticket.assignee(),
                reaction(ticket));
    }

    private QueueRow.Reaction reaction(Ticket ticket) {
        var clock = clocks.inForce(ticket.account(), ticket.id()).filter(Clock::isOpen);
        var by = clock.flatMap(it -> Optional.ofNullable(it.due())).map(Clock.Due::deadline);
        var takeUp = takeUps.last(ticket.account(), ticket.id()).filter(TakeUp::isOpen);
        return new QueueRow.Reaction(
                handovers.line(ticket),
                by.orElse(null),
                takeUp.map(TakeUp::deadline).orElse(null),
                clock.isPresent() && by.isEmpty());
    }

    private Waiting.Words words(Ticket ticket, Optional<Incident> incident) {
        var offered = incident.flatMap(it -> openOffer(it)).map(Offer::madeAt);
        return new Waiting.Words(
                messages.lastAnswer(ticket.account(), ticket.id()),
                messages.unanswered(ticket.account(), ticket.id(), offered.orElse(ticket.openedAt())),
                offered);
    }

    private Optional<Offer> openOffer(Incident incident) {
        return switch (incident.state()) {
            case State.Announced _ -> offer(incident, incident.announcement());
            case State.Quoted _ -> offer(incident, incident.quote());
            case State.Ordered _,
                    State.Diagnosing _,
                    State.QuoteDue _,
                    State.Working _,
                    State.Settled _,
                    State.Withdrawn _,
                    State.Expired _ -> Optional.empty();
        };
    }

    private Optional<Offer> offer(Incident incident, @Nullable UUID offer) {
        return offer == null ? Optional.empty() : offering.find(incident.account(), offer);
    }
}
