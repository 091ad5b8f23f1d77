package onus.clock.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.clock.ReactionBegun;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.ticket.Conversation;
import onus.ticket.Handovers;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls whoever is on duty, again and then the next one, until somebody answers the call or the customer; supervisors come last. */
@Component
class Calling implements TaskHandler {

    private static final String KIND = "clock.call";
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
    private static final int CALLS_EACH = 2;
    private static final int MOST = 48;

    private final Transactions transactions;
    private final Tickets tickets;
    private final Handovers handovers;
    private final Clocks clocks;
    private final Calls calls;
    private final Rota rota;
    private final People people;
    private final Conversation conversation;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    Calling(
            Transactions transactions,
            Tickets tickets,
            Handovers handovers,
            Clocks clocks,
            Calls calls,
            Rota rota,
            People people,
            Conversation conversation,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.handovers = handovers;
        this.clocks = clocks;
        this.calls = calls;
        this.rota = rota;
        this.people = people;
        this.conversation = conversation;
        this.tasks = tasks;
        this.events = events;
    }

    @EventListener
    void on(ReactionBegun event) {
        var ticket = tickets.find(event.account(), event.ticket()).orElseThrow();
        clocks.terms(ticket)
                .filter(it -> Urgency.callsForSomebody(event.clock(), it, event.at()))
                .ifPresent(_ -> tasks.schedule(key(ticket, event.clock().number(), 1), event.at()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var parts = key.occurrence().split("/", 2);
        var attempt = Integer.parseInt(parts[1]);
        var line = transactions.inAccount(
                key.account(),
                () -> handovers.line(tickets.find(key.account(), key.thing()).orElseThrow()));
        var whom = Stream.concat(rota.callees(line, now).stream(), people.atDesk(StaffRole.SUPERVISOR).stream())
                .distinct()
                .toList();
        transactions.inAccount(key.account(), () -> {
            var ticket = tickets.lock(key.account(), key.thing());
            waiting(ticket, Integer.parseInt(parts[0]))
                    .ifPresent(clock -> call(ticket, clock, attempt, new Round(whom, now)));
        });
    }

    /** Whom to call, and when it is. */
    private record Round(List<UUID> whom, Instant now) {

        UUID callee(int attempt) {
            return whom.get(Math.min((attempt - 1) / CALLS_EACH, whom.size() - 1));
        }
    }

    /** The clock, if somebody still has to react to it and nobody has said that they do. */
    private Optional<Clock> waiting(Ticket ticket, int number) {
        return clocks.inForce(ticket.account(), ticket.id())
                .filter(it -> it.number() == number && it.isOpen() && it.due() != null)
                .filter(_ -> !calls.isAnswered(ticket, number));
    }

    private void call(Ticket ticket, Clock clock, int attempt, Round round) {
        if (!round.whom().isEmpty()) {
            var deadline = Objects.requireNonNull(clock.due()).deadline();
            var call = new Call(clock.number(), attempt, round.callee(attempt), deadline, round.now());
            if (calls.add(ticket, call)) {
                record(ticket, TicketEvent.CALLED, Map.of("attempt", Integer.toString(attempt)), round.now());
                events.publishEvent(new CallMade(ticket.account(), ticket.id(), call, round.now()));
            }
        }
        if (attempt < MOST) {
            tasks.schedule(key(ticket, clock.number(), attempt + 1), round.now().plus(AGAIN_AFTER));
        }
    }

    private void record(Ticket ticket, TicketEvent what, Map<String, String> facts, Instant now) {
        var by = Asked.now(new Caller.Machine(KIND), now);
        conversation.record(ticket, ticket, new Conversation.Happening(what, facts), by);
    }

    private static TaskKey key(Ticket ticket, int clock, int attempt) {
        return new TaskKey(KIND, ticket.account(), ticket.id(), clock + "/" + attempt);
    }
}
