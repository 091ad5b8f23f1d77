package onus.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.Conversation;
import onus.ticket.Conversation.Happening;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The way every command takes: lock the ticket, then what was authorised, look, store, write into the ticket's journal. */
@Component
class Docketing {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Authorisations authorisations;
    private final Interventions interventions;
    private final Conversation conversation;

    Docketing(
            Transactions transactions,
            Tickets tickets,
            Authorisations authorisations,
            Interventions interventions,
            Conversation conversation) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.authorisations = authorisations;
        this.interventions = interventions;
        this.conversation = conversation;
    }

    /** Runs a command about a ticket in one transaction. */
    <T> Ruling<T> ofTicket(UUID account, UUID ticket, Function<Docket, Ruling<T>> command) {
        return transactions.inAccount(account, () -> command.apply(lock(account, ticket)));
    }

    /** Runs a command on an intervention in one transaction; denied if the asker saw an older state. */
    <T> Ruling<T> change(Key key, Asked asked, BiFunction<Docket, Intervention, Ruling<T>> command) {
        return transactions.inAccount(key.account(), () -> {
            var docket = lock(key.account(), read(key).ticket());
            var now = read(key);
            return now.isNewerThan(asked.seen()) ? ConsentRefusal.STALE.denied() : command.apply(docket, now);
        });
    }

    private Docket lock(UUID account, UUID ticket) {
        var locked = tickets.lock(account, ticket);
        return new Docket(locked, given(locked));
    }

    /** What is authorised for a ticket that is locked already, kept from being revoked meanwhile. */
    List<Authorisation> given(Ticket ticket) {
        return authorisations.lock(ticket.account(), ticket.id(), ticket.service());
    }

    private Intervention read(Key key) {
        return interventions
                .find(key.account(), key.id())
                .orElseThrow(() -> new IllegalStateException("No intervention " + key));
    }

    /** Stores a changed intervention and says so in the ticket's journal; the facts hold no names. */
    Intervention store(Docket docket, Intervention before, Intervention after, Asked asked) {
        interventions.replace(before, after);
        note(docket, after.state().name().event(), asked, facts(after));
        return after;
    }

    Intervention add(Docket docket, Intervention it, Asked asked) {
        interventions.add(it);
        note(docket, it.state().name().event(), asked, facts(it));
        return it;
    }

    private static Map<String, String> facts(Intervention it) {
        return Map.of(
                "intervention", it.reference(),
                "action", it.action().code(),
                "object", it.object().kind().code(),
                "right", it.right().code(),
                "verdict", it.verdict().toString());
    }

    /** Says in the ticket's journal what happened; talking about rights is no change of the ticket. */
    void note(Docket docket, TicketEvent what, Asked asked, Map<String, String> facts) {
        var before =
                tickets.find(docket.ticket().account(), docket.ticket().id()).orElseThrow();
        var after = asked.by() instanceof Caller.Staff ? before.touched(asked.at()) : before;
        conversation.record(before, after, new Happening(what, facts), asked);
    }
}
