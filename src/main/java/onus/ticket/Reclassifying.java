package onus.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.plan.ActionWish;
import onus.plan.Entitled;
import onus.plan.TicketWish;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a ticket right that came in as another kind than it is; what was promised for the true kind holds from its receipt. */
@Component
public class Reclassifying {

    /** Kinds that cost nothing by themselves; the others begin with a price. */
    private static final Set<TicketKind> PLAIN =
            Set.of(TicketKind.QUESTION, TicketKind.CHANGE, TicketKind.FAILURE, TicketKind.SLA_CLAIM, TicketKind.NOTICE);

    private final Transactions transactions;
    private final Tickets tickets;
    private final Reclassifications reclassifications;
    private final Agreements agreements;
    private final People people;
    private final Admitting admitting;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Reclassifying(
            Transactions transactions,
            Tickets tickets,
            Reclassifications reclassifications,
            Agreements agreements,
            People people,
            Admitting admitting,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.reclassifications = reclassifications;
        this.agreements = agreements;
        this.people = people;
        this.admitting = admitting;
        this.conversation = conversation;
        this.events = events;
    }

    /**
     * What the ticket is, and why; a question has a topic.
     *
     * @param actions what a change orders; one without any orders what the ticket's subject says
     */
    public record Wanted(TicketKind kind, @Nullable Topic topic, List<ActionWish> actions, String reason) {
        List<ActionWish> actions(Ticket ticket) {
            return kind == TicketKind.CHANGE && actions.isEmpty()
                    ? List.of(new ActionWish(ticket.subject(), null))
                    : actions;
        }
    }

    /** What a ticket of a kind may be put right to under its terms. */
    public static List<TicketKind> kinds(TicketKind from, Terms terms) {
        return PLAIN.contains(from)
                ? terms.tickets().kinds().stream().filter(PLAIN::contains).toList()
                : List.of();
    }

    public Ruling<Ticket> reclassify(UUID account, UUID ticket, Wanted wanted, Asked asked) {
        var orderer = orderer(account, ticket, asked);
        return transactions.inAccount(account, () -> {
            var before = tickets.lock(account, ticket);
            return check(before, wanted, asked)
                    .flatMap(_ -> gate(before, wanted, orderer, asked))
                    .map(gate -> stored(before, wanted, gate, asked));
        });
    }

    /** Whoever of the customer opened the ticket orders what is in it; putting it right is no way around the named contacts. */
    private Caller orderer(UUID account, UUID ticket, Asked asked) {
        var opener = transactions.inAccount(
                account, () -> tickets.find(account, ticket).orElseThrow().openedBy());
        return people.membershipsOf(opener).stream()
                .filter(it -> it.account().equals(account))
                .findFirst()
                .<Caller>map(it -> new Caller.Contact(opener, account, it.role()))
                .orElse(asked.by());
    }

    /** The true kind passes the gate of the plans as if it had come in as that; the channel it came by was open then. */
    private Ruling<Optional<Entitled>> gate(Ticket before, Wanted wanted, Caller orderer, Asked asked) {
        if (before.kind() == wanted.kind()) {
            return Ruling.granted(Optional.empty());
        }
        var wish = new TicketWish(before.service(), wanted.kind(), Channel.PORTAL, wanted.actions(before), orderer);
        return admitting.ask(before.account(), wish, before.openedAt(), asked.at());
    }

    private Ruling<Ticket> check(Ticket before, Wanted wanted, Asked asked) {
        if (before.isNewerThan(asked.seen())) {
            return Ruling.denied(TicketRefusal.STALE, TicketRefusal.STALE.because());
        }
        var kinds = agreements
                .kept(before.account(), before.pin(), before.openedAt())
                .terms()
                .tickets()
                .kinds();
        if (!kinds.contains(wanted.kind())) {
            return Ruling.denied(
                    TicketRefusal.KIND_NOT_OFFERED,
                    TicketRefusal.KIND_NOT_OFFERED.because().with("kind", Value.Code.of("kind", wanted.kind())));
        }
        if (!PLAIN.contains(before.kind()) || !PLAIN.contains(wanted.kind())) {
            return Ruling.denied(TicketRefusal.PRICED_KIND, TicketRefusal.PRICED_KIND.because());
        }
        if (before.state() == TicketState.CLOSED && wanted.kind() == TicketKind.CHANGE) {
            return Ruling.denied(TicketRefusal.ALREADY_CLOSED, TicketRefusal.ALREADY_CLOSED.because());
        }
        return before.kind() == wanted.kind() && before.topic() == wanted.topic()
                ? Ruling.denied(TicketRefusal.SAME_KIND, TicketRefusal.SAME_KIND.because())
                : Ruling.granted(before);
    }

    private Ticket stored(Ticket before, Wanted wanted, Optional<Entitled> gate, Asked asked) {
        if (before.kind() != wanted.kind()) {
            admitting.takeBack(before, asked);
        }
        reclassifications.add(before, wanted.kind(), wanted.reason(), asked);
        var facts = Map.of("from", before.kind().code(), "to", wanted.kind().code());
        var what = new Conversation.Happening(TicketEvent.RECLASSIFIED, facts);
        var after = before.reclassified(wanted.kind(), wanted.topic());
        var written = conversation.record(before, after, what, asked);
        admitting.reserve(written, gate, wanted.actions(before), asked);
        events.publishEvent(
                new TicketReclassified(before.account(), before.id(), before.kind(), wanted.kind(), asked.at()));
        return written;
    }
}
