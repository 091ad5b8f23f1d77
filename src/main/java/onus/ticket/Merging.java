package onus.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onus.contract.PlanChoices.UnitReturn;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.plan.OrderedAction;
import onus.plan.Units;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Merges a duplicate into another ticket of the same customer. What was said stays where it was said; what is said from now on is said in the
 * master. It is not taken back: the units have been given back and the clock has ended by then, and a ticket opened anew loses nothing.
 */
@Component
public class Merging {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Mergers mergers;
    private final Agreements agreements;
    private final Units units;
    private final ObjectProvider<Unfinished> unfinished;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Merging(
            Transactions transactions,
            Tickets tickets,
            Mergers mergers,
            Agreements agreements,
            Units units,
            ObjectProvider<Unfinished> unfinished,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.mergers = mergers;
        this.agreements = agreements;
        this.units = units;
        this.unfinished = unfinished;
        this.conversation = conversation;
        this.events = events;
    }

    /** Into which ticket of which customer, and why. */
    public record Wanted(UUID account, UUID master, String reason) {}

    /** Answers the duplicate as it is afterwards. */
    public Ruling<Ticket> merge(UUID account, UUID ticket, Wanted wanted, Asked asked) {
        if (!account.equals(wanted.account())) {
            return Ruling.denied(TicketRefusal.OTHER_CUSTOMER, TicketRefusal.OTHER_CUSTOMER.because());
        }
        return transactions.inAccount(account, () -> {
            lockInOrder(account, ticket, wanted.master());
            var duplicate = tickets.lock(account, ticket);
            var master = tickets.lock(account, wanted.master());
            if (duplicate.isNewerThan(asked.seen())) {
                return Ruling.denied(TicketRefusal.STALE, TicketRefusal.STALE.because());
            }
            return Merge.decide(duplicate, master, facts(duplicate, master), asked.by())
                    .map(_ -> merged(duplicate, master, wanted.reason(), asked));
        });
    }

    /** Two who merge the same two in opposite directions wait for each other instead of blocking each other. */
    private void lockInOrder(UUID account, UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(it -> tickets.lock(account, it));
    }

    private Merge.Facts facts(Ticket duplicate, Ticket master) {
        var terms = agreements
                .kept(duplicate.account(), duplicate.pin(), duplicate.openedAt())
                .terms();
        return new Merge.Facts(
                mergers.of(duplicate.account(), duplicate.id()).isPresent(),
                mergers.of(master.account(), master.id()).isPresent(),
                unfinished.stream().anyMatch(it -> it.isWithin(duplicate)),
                ordered(duplicate).stream().anyMatch(it -> it.state() == OrderedAction.State.BEGUN),
                terms.plans() != null);
    }

    private List<OrderedAction> ordered(Ticket duplicate) {
        return units.of(duplicate.account(), duplicate.id());
    }

    private Ticket merged(Ticket duplicate, Ticket master, String reason, Asked asked) {
        var account = duplicate.account();
        mergers.add(account, new Merger(duplicate.id(), master.id(), reason, asked.person(), asked.at()));
        units.takeBack(account, duplicate.id(), UnitReturn.MERGED_DUPLICATE, asked);
        var closed = duplicate.moved(TicketState.CLOSED, asked.at());
        var after = conversation.record(duplicate, closed, happened(TicketEvent.MERGED, master), asked);
        conversation.record(master, master, happened(TicketEvent.MERGED_IN, duplicate), asked);
        events.publishEvent(new TicketMerged(account, duplicate.id(), master.id(), asked.at()));
        events.publishEvent(new TicketMoved(
                account, duplicate.id(), duplicate.state(), TicketState.CLOSED, Side.of(asked.by()), asked.at()));
        return after;
    }

    private static Conversation.Happening happened(TicketEvent what, Ticket with) {
        return new Conversation.Happening(what, Map.of("ticket", with.reference()));
    }
}
