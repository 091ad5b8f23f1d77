package onus.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.TicketKind;
import onus.journal.Thing;
import onus.people.Asked;
import onus.plan.ActionWish;
import onus.plan.Entitled;
import onus.plan.Entitling;
import onus.plan.TicketWish;
import onus.plan.Units;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Lets a ticket through the gate of the plans, as it opens or as it becomes another kind; works in the caller's transaction. */
@Component
class Admitting {

    private final Entitling entitling;
    private final Units units;

    Admitting(Entitling entitling, Units units) {
        this.entitling = entitling;
        this.units = units;
    }

    /** The gate, asked with the account's units held: two orders never take the same one. Empty where there are no plans. */
    Ruling<Optional<Entitled>> ask(UUID account, TicketWish wish, Instant receivedAt, Instant now) {
        if (wish.kind() == TicketKind.CHANGE) {
            units.hold(account);
        }
        return entitling
                .ask(account, wish, new Entitling.When(receivedAt, now))
                .map(it -> Admission.decide(it).map(Optional::of))
                .orElseGet(() -> Ruling.granted(Optional.empty()));
    }

    /** What a change orders takes its units. */
    void reserve(Ticket ticket, Optional<Entitled> gate, List<ActionWish> actions, Asked asked) {
        if (ticket.kind() == TicketKind.CHANGE) {
            var thing = new Thing(ticket.account(), Conversation.THING, ticket.id());
            gate.ifPresent(it -> units.reserve(thing, it, actions, asked));
        }
    }

    /** What turned out to be no order gives back the units that are not spent. */
    void takeBack(Ticket ticket, Asked asked) {
        if (ticket.kind() == TicketKind.CHANGE) {
            units.takeBack(ticket.account(), ticket.id(), UnitReturn.OUT_OF_SCOPE, asked);
        }
    }
}
