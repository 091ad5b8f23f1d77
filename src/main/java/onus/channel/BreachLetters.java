package onus.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.channel.mail.Post;
import onus.clock.Clock;
import onus.clock.Clocks;
import onus.clock.Ending;
import onus.clock.ReactionMissed;
import onus.customer.Customers;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Value;
import onus.ticket.Handovers;
import onus.ticket.Line;
import onus.ticket.Ticket;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to every supervisor of the market, once each, that a promised time is over and nobody had reacted. */
@Component
class BreachLetters implements TaskHandler {

    private static final String KIND = "channel.breach";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Handovers handovers;
    private final Clocks clocks;
    private final Customers customers;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    BreachLetters(
            Transactions transactions,
            Tickets tickets,
            Handovers handovers,
            Clocks clocks,
            Customers customers,
            People people,
            LinkLetters letters,
            Post post,
            Tasks tasks) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.handovers = handovers;
        this.clocks = clocks;
        this.customers = customers;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    @EventListener
    void on(ReactionMissed event) {
        var clock = Integer.toString(event.clock().number());
        tasks.schedule(new TaskKey(KIND, event.account(), event.ticket(), clock), event.at());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The breach becomes a task for each supervisor; each of these is one letter, so one that fails repeats no other. */
    @Override
    public void run(TaskKey key, Instant now) {
        var parts = key.occurrence().split("/", 2);
        var late = transactions.inAccount(key.account(), () -> late(key, Integer.parseInt(parts[0])));
        if (parts.length == 1) {
            var whom = people.atDesk(StaffRole.SUPERVISOR, late.market());
            transactions.inAccount(key.account(), () -> spread(key, whom, now));
        } else {
            people.find(UUID.fromString(parts[1]))
                    .ifPresent(it -> post.send(letters.mail(asked(it, late), id(key), now)));
        }
    }

    private void spread(TaskKey key, List<UUID> whom, Instant now) {
        whom.forEach(
                it -> tasks.schedule(new TaskKey(KIND, key.account(), key.thing(), key.occurrence() + "/" + it), now));
    }

    /** What nobody reacted to in time, and who has it now. */
    private record Late(Ticket ticket, Clock clock, Line line, String market) {}

    private Late late(TaskKey key, int number) {
        var ticket = tickets.find(key.account(), key.thing()).orElseThrow();
        var clock = clocks.of(key.account(), key.thing()).get(number - 1);
        return new Late(
                ticket,
                clock,
                handovers.line(ticket),
                customers.of(key.account()).market());
    }

    private static LinkLetters.Asked asked(Person person, Late late) {
        var answered = late.clock().ending() instanceof Ending.Reacted;
        var due = Optional.ofNullable(late.clock().due()).map(Clock.Due::deadline);
        return new LinkLetters.Asked(
                answered ? "breach-answered" : "breach",
                person,
                late.ticket().account(),
                "/desk/tickets/" + late.ticket().reference(),
                due.orElse(late.clock().startedAt()),
                Map.of(
                        "ticket",
                        new Value.Name(late.ticket().reference()),
                        "line",
                        Value.Code.of("line", late.line())));
    }

    private static UUID id(TaskKey key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
