package onus.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import onus.journal.Entry;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.people.Asked;
import org.springframework.stereotype.Component;

/** Keeps a ticket, its messages and its chain in the journal in step; it works inside the transaction of a door. */
@Component
public class Conversation {

    /** What the journal calls the chains of tickets. */
    public static final String THING = "ticket";

    private final Tickets tickets;
    private final Mergers mergers;
    private final Messages messages;
    private final Journal journal;

    Conversation(Tickets tickets, Mergers mergers, Messages messages, Journal journal) {
        this.tickets = tickets;
        this.mergers = mergers;
        this.messages = messages;
        this.journal = journal;
    }

    /** Something that happened to a ticket: which, and the facts, without personal data. */
    public record Happening(TicketEvent what, Map<String, ?> facts) {}

    /** Locks the ticket in which the conversation of this one goes on: of a merged one, its master. */
    Ticket lock(UUID account, UUID ticket) {
        var last = mergers.last(account, ticket);
        var locked = tickets.lock(account, last);
        return mergers.last(account, last).equals(last) ? locked : lock(account, last);
    }

    Ticket begin(Ticket ticket, String body, Asked asked) {
        tickets.add(ticket);
        var opened =
                new Happening(TicketEvent.OPENED, Map.of("kind", ticket.kind().code(), "contract", ticket.pin()));
        var begun = record(ticket, ticket, opened, asked);
        say(begun, begun, new Writing.Words(body, false), asked);
        return tickets.find(ticket.account(), ticket.id()).orElseThrow();
    }

    /** Stores a ticket that changed and the entry that says so; {@code before} is as it was locked. Answers the ticket as stored. */
    public Ticket record(Ticket before, Ticket after, Happening happening, Asked asked) {
        return store(before, after, entry(happening, asked));
    }

    /** Adds a message; the chain remembers that it was said, by the salted digest of its words. */
    Message say(Ticket before, Ticket after, Writing.Words words, Asked asked) {
        var message = new Message(
                UuidCreator.getTimeOrderedEpoch(),
                before.id(),
                asked.person(),
                Side.of(asked.by()),
                words.internal(),
                words.body(),
                asked.at());
        messages.add(before.account(), message);
        var said = new Happening(
                words.internal() ? TicketEvent.NOTED : TicketEvent.SAID,
                Map.of("message", message.id().toString()));
        store(before, after, entry(said, asked).withBody(words.body()));
        return message;
    }

    private Ticket store(Ticket before, Ticket after, Entry entry) {
        var head = journal.append(new Thing(before.account(), THING, before.id()), before.head(), entry);
        var written = after.withHead(head);
        tickets.replace(before, written);
        return written;
    }

    private static Entry entry(Happening happening, Asked asked) {
        return new Entry(asked.at(), asked.by().principal(), happening.what().code(), happening.facts());
    }
}
