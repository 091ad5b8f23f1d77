package onus.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.channel.mail.Post;
import onus.clock.line.TakeUp;
import onus.clock.line.TakeUpMissed;
import onus.clock.line.TakeUps;
import onus.customer.Customers;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Value;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to every supervisor of the market, once each, that nobody of a line took up in time what was handed to it. */
@Component
class TakeUpLetters implements TaskHandler {

    private static final String KIND = "channel.take-up";

    private final Transactions transactions;
    private final Tickets tickets;
    private final TakeUps takeUps;
    private final Customers customers;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    TakeUpLetters(
            Transactions transactions,
            Tickets tickets,
            TakeUps takeUps,
            Customers customers,
            People people,
            LinkLetters letters,
            Post post,
            Tasks tasks) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.takeUps = takeUps;
        this.customers = customers;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    @EventListener
    void on(TakeUpMissed event) {
        var number = Integer.toString(event.takeUp().number());
        tasks.schedule(new TaskKey(KIND, event.account(), event.ticket(), number), event.at());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A task for each supervisor; each of these is one letter, so one that fails repeats no other. */
    @Override
    public void run(TaskKey key, Instant now) {
        var parts = key.occurrence().split("/", 2);
        var missed = transactions.inAccount(key.account(), () -> missed(key, Integer.parseInt(parts[0])));
        if (parts.length == 1) {
            var whom = people.atDesk(StaffRole.SUPERVISOR, missed.market());
            transactions.inAccount(
                    key.account(),
                    () -> whom.forEach(it -> tasks.schedule(
                            new TaskKey(KIND, key.account(), key.thing(), key.occurrence() + "/" + it), now)));
        } else {
            people.find(UUID.fromString(parts[1]))
                    .ifPresent(it -> post.send(letters.mail(asked(it, key, missed), id(key), now)));
        }
    }

    /** What nobody took up. */
    private record Missed(String reference, TakeUp takeUp, String market) {}

    private Missed missed(TaskKey key, int number) {
        return new Missed(
                tickets.find(key.account(), key.thing()).orElseThrow().reference(),
                takeUps.find(key.account(), key.thing(), number).orElseThrow(),
                customers.of(key.account()).market());
    }

    private static LinkLetters.Asked asked(Person person, TaskKey key, Missed missed) {
        return new LinkLetters.Asked(
                "take-up-missed",
                person,
                key.account(),
                "/desk/tickets/" + missed.reference(),
                missed.takeUp().deadline(),
                Map.of(
                        "ticket",
                        new Value.Name(missed.reference()),
                        "line",
                        Value.Code.of("line", missed.takeUp().line())));
    }

    private static UUID id(TaskKey key) {
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
