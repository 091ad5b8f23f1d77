package onus.incident;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onus.consent.Requesting;
import onus.consent.Stopping;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Standings;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Because;
import onus.reason.Ruling;
import onus.reason.Ruling.Denied;
import onus.settlement.StandingOf;
import onus.settlement.Verdict;
import onus.ticket.Conversation;
import onus.ticket.Conversation.Happening;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The way every command on an incident takes: lock, look, let the state answer, store, write into the journal. */
@Component
class Moving {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Incidents incidents;
    private final Agreements agreements;
    private final Standings standings;
    private final Conversation conversation;
    private final Requesting requesting;
    private final Stopping stopping;

    Moving(
            Transactions transactions,
            Tickets tickets,
            Incidents incidents,
            Agreements agreements,
            Standings standings,
            Conversation conversation,
            Requesting requesting,
            Stopping stopping) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.incidents = incidents;
        this.agreements = agreements;
        this.standings = standings;
        this.conversation = conversation;
        this.requesting = requesting;
        this.stopping = stopping;
    }

    /** Runs a command in one transaction on the locked ticket; denied if the asker saw an older state. */
    <T> Ruling<T> change(Key key, Asked asked, Function<Dossier, Ruling<T>> command) {
        return transactions.inAccount(
                key.account(), () -> open(key, asked).flatMap(command).map(it -> ended(it, key, asked)));
    }

    /** Where the command closed the ticket, what still goes on under it stops. */
    private <T> T ended(T result, Key key, Asked asked) {
        var ticket = tickets.find(key.account(), key.ticket()).orElseThrow();
        if (ticket.state() == TicketState.CLOSED) {
            stopping.under(key.account(), key.ticket(), asked.at());
        }
        return result;
    }

    /**
     * The same for a quote, which may stand under any ticket: what is over a quota or out of a plan's scope has a price of its own. A ticket without an
     * incident goes as one that waits for its quote; it is stored once it has one.
     */
    <T> Ruling<T> quote(Key key, Asked asked, Function<Dossier, Ruling<T>> command) {
        return transactions.inAccount(key.account(), () -> {
            var known = incidents.find(key.account(), key.ticket());
            return known.isPresent()
                    ? change(key, asked, command)
                    : begin(key, asked).flatMap(command);
        });
    }

    private Ruling<Dossier> begin(Key key, Asked asked) {
        var ticket = tickets.lock(key.account(), key.ticket());
        if (ticket.isNewerThan(asked.seen())) {
            return denied(Refusal.STALE);
        }
        return ticket.state() == TicketState.CLOSED
                ? denied(Refusal.CLOSED)
                : Ruling.granted(new Dossier(ticket, Incident.quotedOnly(ticket, asked.at()), terms(ticket)));
    }

    /** Stores an incident that began with its quote. */
    void store(Dossier dossier) {
        if (incidents.find(dossier.key().account(), dossier.key().ticket()).isEmpty()) {
            incidents.add(dossier.incident());
        }
    }

    private Ruling<Dossier> open(Key key, Asked asked) {
        var ticket = tickets.lock(key.account(), key.ticket());
        if (ticket.isNewerThan(asked.seen())) {
            return denied(Refusal.STALE);
        }
        return incidents
                .find(key.account(), key.ticket())
                .map(it -> Ruling.granted(new Dossier(ticket, it, terms(ticket))))
                .orElseGet(() -> denied(Refusal.NOT_AN_INCIDENT));
    }

    private ContractVersion terms(Ticket ticket) {
        return agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
    }

    /** What the incident's state says to a command. */
    Ruling<State> answer(Dossier dossier, Command command, Asked asked) {
        return switch (Progress.handle(dossier.incident().state(), command, asked.at())) {
            case Step.Moved(var to) -> Ruling.granted(to);
            case Step.Refused(var why) -> denied(why);
        };
    }

    /** Whether the customer's support still takes new obligations for this kind of ticket. */
    Ruling<Dossier> standing(Dossier dossier, Asked asked) {
        var verdict = standings.under(dossier.key().account(), dossier.version(), asked.at());
        return switch (verdict) {
            case Verdict.Decided<StandingOf.Answer>(var answer, var because)
            when !answer.mayOpen().contains(dossier.ticket().kind()) -> new Denied<>(Refusal.STANDING, because);
            case Verdict.Decided<?> _ -> Ruling.granted(dossier);
            case Verdict.Refused<?>(var code, var because) -> Ruling.denied(code, because);
        };
    }

    /** Stores the new state and says so in the journal; the facts hold no personal data. Answers the dossier as it is now. */
    Dossier enter(Dossier dossier, State to, Asked asked, Map<String, ?> facts) {
        incidents.enter(dossier.incident(), to);
        var what = new Happening(StateColumns.of(to).name().event(), facts);
        return record(dossier, turned(dossier.ticket(), to, asked), what, asked);
    }

    /** The same for what ends without an answer yet: the conversation goes on. */
    Dossier leave(Dossier dossier, State to, Asked asked, Map<String, ?> facts) {
        incidents.enter(dossier.incident(), to);
        return record(dossier, dossier.ticket().moved(), new Happening(TicketEvent.RELEASED, facts), asked);
    }

    /** Says in the journal that something happened, which counts as a change of the ticket. */
    Dossier note(Dossier dossier, TicketEvent what, Asked asked, Map<String, ?> facts) {
        return record(dossier, dossier.ticket().moved(), new Happening(what, facts), asked);
    }

    private Dossier record(Dossier dossier, Ticket after, Happening what, Asked asked) {
        var ticket = conversation.record(dossier.ticket(), after, what, asked);
        if (ticket.state() == TicketState.CLOSED) {
            requesting.conclude(ticket.account(), ticket.id(), asked.at());
        }
        var incident = incidents.find(ticket.account(), ticket.id()).orElseThrow();
        return new Dossier(ticket, incident, dossier.version());
    }

    /** The conversation closes with its incident and comes back with it, but one that only has a quote goes on; what the desk does is a touch. */
    private static Ticket turned(Ticket ticket, State to, Asked asked) {
        var moved = switch (to) {
            case State.Settled _, State.Withdrawn _, State.Expired _ ->
                Announcing.isIncident(ticket.kind()) ? ticket.moved(TicketState.CLOSED, asked.at()) : ticket.moved();
            case State.Announced _ -> ticket.moved(TicketState.OPEN, asked.at());
            case State.Quoted _ -> ticket.turned(TicketState.ANSWERED).moved();
            case State.Ordered _, State.Diagnosing _, State.QuoteDue _, State.Working _ -> ticket.moved();
        };
        return asked.by() instanceof Caller.Staff ? moved.touched(asked.at()) : moved;
    }

    static <T> Denied<T> denied(Refusal why) {
        return new Denied<>(why, List.of(Because.of(why.clause()).point(why.code())));
    }
}
