package onus.incident;

import java.util.Map;
import onus.contract.TicketKind;
import onus.customer.Agreements;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Claim;
import onus.ticket.Conversation;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Offers a question as a diagnosis: a new price is told, and nothing more is done before the customer orders it. */
@Component
public class Converting {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Agreements agreements;
    private final Conversation conversation;
    private final Pricing pricing;
    private final Announcing announcing;
    private final Known known;

    Converting(
            Transactions transactions,
            Tickets tickets,
            Agreements agreements,
            Conversation conversation,
            Pricing pricing,
            Announcing announcing,
            Known known) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.agreements = agreements;
        this.conversation = conversation;
        this.pricing = pricing;
        this.announcing = announcing;
        this.known = known;
    }

    public Ruling<Reported> convert(Key key, Asked asked) {
        return transactions.inAccount(key.account(), () -> {
            var ticket = tickets.lock(key.account(), key.ticket());
            if (ticket.isNewerThan(asked.seen())) {
                return Moving.denied(Refusal.STALE);
            }
            if (ticket.kind() != TicketKind.QUESTION) {
                return Moving.denied(Refusal.NOT_A_QUESTION);
            }
            var version = agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
            var cause = known.to(key.account(), ticket.service(), version.zone());
            if (cause.isPresent()) {
                return cause.get().asDenied();
            }
            return pricing.price(key.account(), version, Claim.UNKNOWN_CAUSE, asked.at())
                    .map(price -> announcing.announced(become(ticket, asked), price, asked));
        });
    }

    private Ticket become(Ticket question, Asked asked) {
        var what = new Conversation.Happening(
                TicketEvent.CONVERTED, Map.of("from", question.kind().code(), "to", TicketKind.DIAGNOSIS.code()));
        return conversation.record(question, question.converted(TicketKind.DIAGNOSIS), what, asked);
    }
}
