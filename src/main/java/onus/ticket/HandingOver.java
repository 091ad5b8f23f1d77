package onus.ticket;

import java.util.Map;
import java.util.UUID;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings tickets from line to line: by hand with a reason, or because nobody reacted in time. */
@Component
public class HandingOver {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Handovers handovers;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    HandingOver(
            Transactions transactions,
            Tickets tickets,
            Handovers handovers,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.handovers = handovers;
        this.conversation = conversation;
        this.events = events;
    }

    /** To which line, and why. */
    public record Wanted(Line line, String reason) {}

    /** Whoever had the ticket lets go of it: the other line gives it to one of its own. */
    public Ruling<Ticket> handOver(UUID account, UUID ticket, Wanted wanted, Asked asked) {
        return transactions.inAccount(account, () -> {
            var before = tickets.lock(account, ticket);
            if (before.isNewerThan(asked.seen())) {
                return Ruling.denied(TicketRefusal.STALE, TicketRefusal.STALE.because());
            }
            var from = handovers.line(before);
            return from == wanted.line()
                    ? Ruling.denied(TicketRefusal.SAME_LINE, TicketRefusal.SAME_LINE.because())
                    : Ruling.granted(moved(before, before.assignedTo(null), handover(from, wanted, asked), asked));
        });
    }

    /**
     * Nobody reacted in time: the next line has it from now on, the highest one keeps it. Nobody's open page grows stale by it. Works in the
     * caller's transaction on the locked ticket.
     */
    public Line escalate(Ticket late, String reason, Asked asked) {
        var from = handovers.line(late);
        var to = from.next().orElse(from);
        if (to != from) {
            moved(late, late, handover(from, new Wanted(to, reason), asked), asked);
        }
        return to;
    }

    private static Handover handover(Line from, Wanted wanted, Asked asked) {
        return new Handover(from, wanted.line(), wanted.reason(), asked.person(), asked.at());
    }

    private Ticket moved(Ticket before, Ticket after, Handover handover, Asked asked) {
        handovers.add(before.account(), before.id(), handover);
        var facts = Map.of(
                "fromLine", handover.from().code(), "toLine", handover.to().code());
        var written =
                conversation.record(before, after, new Conversation.Happening(TicketEvent.HANDED_OVER, facts), asked);
        events.publishEvent(
                new TicketHandedOver(before.account(), before.id(), handover.from(), handover.to(), handover.at()));
        return written;
    }
}
