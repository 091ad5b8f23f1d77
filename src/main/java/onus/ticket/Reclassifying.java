package onus.ticket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.customer.Agreements;
import onus.people.Asked;
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
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    Reclassifying(
            Transactions transactions,
            Tickets tickets,
            Reclassifications reclassifications,
            Agreements agreements,
            Conversation conversation,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.reclassifications = reclassifications;
        this.agreements = agreements;
        this.conversation = conversation;
        this.events = events;
    }

    /** What the ticket is, and why; a question has a topic. */
    public record Wanted(TicketKind kind, @Nullable Topic topic, String reason) {}

    /** What a ticket of a kind may be put right to under its terms. */
    public static List<TicketKind> kinds(TicketKind from, Terms terms) {
        return PLAIN.contains(from)
                ? terms.tickets().kinds().stream().filter(PLAIN::contains).toList()
                : List.of();
    }

    public Ruling<Ticket> reclassify(UUID account, UUID ticket, Wanted wanted, Asked asked) {
        return transactions.inAccount(account, () -> {
            var before = tickets.lock(account, ticket);
            return check(before, wanted, asked).map(_ -> stored(before, wanted, asked));
        });
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
        return before.kind() == wanted.kind() && before.topic() == wanted.topic()
                ? Ruling.denied(TicketRefusal.SAME_KIND, TicketRefusal.SAME_KIND.because())
                : Ruling.granted(before);
    }

    private Ticket stored(Ticket before, Wanted wanted, Asked asked) {
        reclassifications.add(before, wanted.kind(), wanted.reason(), asked);
        var facts = Map.of("from", before.kind().code(), "to", wanted.kind().code());
        var what = new Conversation.Happening("reclassified", facts);
        var after = before.reclassified(wanted.kind(), wanted.topic());
        var written = conversation.record(before, after, what, asked);
        events.publishEvent(
                new TicketReclassified(before.account(), before.id(), before.kind(), wanted.kind(), asked.at()));
        return written;
    }
}
