package onus.web.tickets;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.clock.Clocks;
import onus.clock.line.TakeUps;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.customer.Services;
import onus.incident.Key;
import onus.journal.Journal;
import onus.journal.Thing;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.ticket.Conversation;
import onus.ticket.Handovers;
import onus.ticket.Merger;
import onus.ticket.Mergers;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import onus.web.Words;
import org.springframework.stereotype.Component;

/** Tells the story of a ticket, to its customer or with the desk's own notes. */
@Component
public class Stories {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Talk talk;
    private final Services services;
    private final Customers customers;
    private final Agreements agreements;
    private final Journal journal;
    private final People people;
    private final MoneySide moneySide;
    private final Handovers handovers;
    private final Mergers mergers;
    private final Clocks clocks;
    private final TakeUps takeUps;
    private final Clock clock;

    Stories(
            Transactions transactions,
            Tickets tickets,
            Talk talk,
            Services services,
            Customers customers,
            Agreements agreements,
            Journal journal,
            People people,
            MoneySide moneySide,
            Handovers handovers,
            Mergers mergers,
            Clocks clocks,
            TakeUps takeUps,
            Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.talk = talk;
        this.services = services;
        this.customers = customers;
        this.agreements = agreements;
        this.journal = journal;
        this.people = people;
        this.moneySide = moneySide;
        this.handovers = handovers;
        this.mergers = mergers;
        this.clocks = clocks;
        this.takeUps = takeUps;
        this.clock = clock;
    }

    public Story of(Key key, Words words, boolean withNotes) {
        var known = names(key);
        return transactions.inAccount(key.account(), () -> {
            var ticket = tickets.find(key.account(), key.ticket()).orElseThrow();
            var version = agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
            var telling = new Telling(words, known, version.zone());
            return new Story(
                    ticket,
                    customers.of(key.account()),
                    services.find(key.account(), ticket.service()).orElseThrow(),
                    version,
                    moments(key, telling, withNotes),
                    moneySide.of(ticket, version, telling),
                    promised(ticket, version, withNotes),
                    joined(key, telling));
        });
    }

    /** What the desk has to do by when among itself is no news for the customer. */
    private Promised promised(Ticket ticket, ContractVersion version, boolean atDesk) {
        var now = clock.instant();
        var promised = Promised.of(handovers.line(ticket), clocks.of(ticket.account(), ticket.id()), version, now);
        return atDesk ? promised.with(takeUps.last(ticket.account(), ticket.id()), now) : promised;
    }

    private Joined joined(Key key, Telling telling) {
        return new Joined(
                mergers.of(key.account(), key.ticket()).map(it -> other(key, it.master(), it, telling)),
                mergers.into(key.account(), key.ticket()).stream()
                        .map(it -> other(key, it.duplicate(), it, telling))
                        .toList());
    }

    private Joined.Other other(Key key, UUID ticket, Merger merger, Telling telling) {
        var other = tickets.find(key.account(), ticket).orElseThrow();
        return new Joined.Other(
                other.reference(), other.subject(), telling.name(merger.by()), merger.at(), merger.reason());
    }

    /** Names are central, so they are looked up before the customer's transaction. */
    private Map<UUID, Person> names(Key key) {
        var authors = transactions.inAccount(
                key.account(),
                () -> Stream.concat(
                                talk.authors(key),
                                journal.of(thing(key)).stream()
                                        .map(it -> Telling.person(it.actor()))
                                        .flatMap(Optional::stream))
                        .distinct()
                        .toList());
        return people.find(authors);
    }

    private List<Story.Moment> moments(Key key, Telling telling, boolean withNotes) {
        var said = talk.moments(key, telling, withNotes);
        var happened = journal.of(thing(key)).stream()
                .filter(it -> withNotes || TicketEvent.of(it.what()) != TicketEvent.TAKE_UP_MISSED)
                .map(telling::happened)
                .flatMap(Optional::stream)
                .toList();
        // At one instant it is opened before anything is said, and moves on after.
        return Stream.of(happened.stream().limit(1), said, happened.stream().skip(1))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Story.Moment::at))
                .toList();
    }

    private static Thing thing(Key key) {
        return new Thing(key.account(), Conversation.THING, key.ticket());
    }
}
