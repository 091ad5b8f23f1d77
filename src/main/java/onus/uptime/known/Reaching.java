package onus.uptime.known;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.customer.Customers;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.ticket.Closing;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import onus.ticket.Writing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a known incident to one customer: told once that it began, once what it was, and then the customer's tickets about it are closed. */
@Component
class Reaching implements TaskHandler {

    static final String TASK = "known-incident";
    static final String BEGUN = "begun";
    static final String ENDED = "ended";
    static final String TICKET = "ticket/";
    private static final Caller MACHINE = new Caller.Machine("known-incident");

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final Affected affected;
    private final Customers customers;
    private final Tickets tickets;
    private final Writing writing;
    private final Closing closing;
    private final ApplicationEventPublisher events;

    Reaching(
            Transactions transactions,
            KnownIncidents incidents,
            Affected affected,
            Customers customers,
            Tickets tickets,
            Writing writing,
            Closing closing,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.affected = affected;
        this.customers = customers;
        this.tickets = tickets;
        this.writing = writing;
        this.closing = closing;
        this.events = events;
    }

    @Override
    public String kind() {
        return TASK;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        transactions.inAccount(
                key.account(),
                () -> incidents.find(key.thing()).ifPresent(it -> {
                    if (key.occurrence().equals(BEGUN)) {
                        begun(key.account(), it, now);
                    } else if (key.occurrence().equals(ENDED)) {
                        ended(key.account(), it, now);
                    } else {
                        joined(key.account(), UUID.fromString(key.occurrence().substring(TICKET.length())), it, now);
                    }
                }));
    }

    private void begun(UUID account, KnownIncident incident, Instant now) {
        if (incident.open() && affected.told(account, incident.id(), now)) {
            events.publishEvent(new CustomerReached(account, incident.id(), false, now));
        }
    }

    private void ended(UUID account, KnownIncident incident, Instant now) {
        if (affected.ended(account, incident.id(), now)) {
            affected.tickets(account, incident.id()).forEach(it -> answer(account, it, incident, now));
            events.publishEvent(new CustomerReached(account, incident.id(), true, now));
        }
    }

    private void answer(UUID account, UUID ticket, KnownIncident incident, Instant now) {
        if (isOpen(account, ticket)) {
            say(new Talk(account, ticket), "known.over", incident, now);
            closing.close(account, ticket, Asked.now(MACHINE, now));
        }
    }

    /** A ticket that came to belong to it says so; one that came after the end is answered at once. */
    private void joined(UUID account, UUID ticket, KnownIncident incident, Instant now) {
        if (incident.open() && isOpen(account, ticket)) {
            say(new Talk(account, ticket), "known.joined", incident, now);
        } else {
            answer(account, ticket, incident, now);
        }
    }

    private boolean isOpen(UUID account, UUID ticket) {
        return tickets.find(account, ticket)
                .filter(it -> it.state() != TicketState.CLOSED)
                .isPresent();
    }

    /** A ticket of a customer. */
    private record Talk(UUID account, UUID ticket) {}

    private void say(Talk talk, String sentence, KnownIncident incident, Instant now) {
        var found = incident.found();
        Map<String, Value> facts = Map.of(
                "title", new Value.Name(incident.title()),
                "words", new Value.Name(found == null ? incident.words() : found.report()));
        var words =
                Phrases.in(customers.of(talk.account()).language(), "alerts").say(sentence, facts);
        writing.write(talk.account(), talk.ticket(), new Writing.Words(words, false), Asked.now(MACHINE, now));
    }
}
