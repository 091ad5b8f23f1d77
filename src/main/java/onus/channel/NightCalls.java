package onus.channel;

import java.time.Instant;
import java.util.UUID;
import onus.channel.mail.Post;
import onus.clock.duty.Call;
import onus.clock.duty.CallMade;
import onus.clock.duty.Calls;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails whoever is called at night, after the transaction that called them. */
@Component
class NightCalls implements TaskHandler {

    private static final String KIND = "channel.night-call";

    private final Transactions transactions;
    private final Tickets tickets;
    private final Calls calls;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    NightCalls(
            Transactions transactions,
            Tickets tickets,
            Calls calls,
            People people,
            LinkLetters letters,
            Post post,
            Tasks tasks) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.calls = calls;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    @EventListener
    void on(CallMade event) {
        var occurrence = event.call().clock() + "/" + event.call().attempt();
        tasks.schedule(new TaskKey(KIND, event.account(), event.ticket(), occurrence), event.at());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        var told = transactions.inAccount(key.account(), () -> told(key));
        people.find(told.call().person()).ifPresent(it -> send(it, told, key.account()));
    }

    /** A call and the ticket it is about. */
    private record Told(Call call, String reference) {}

    private Told told(TaskKey key) {
        var call = calls.of(key.account(), key.thing()).stream()
                .filter(it -> (it.clock() + "/" + it.attempt()).equals(key.occurrence()))
                .findFirst()
                .orElseThrow();
        return new Told(
                call, tickets.find(key.account(), key.thing()).orElseThrow().reference());
    }

    private void send(Person person, Told told, UUID account) {
        var page = "/desk/tickets/" + told.reference();
        var asked = new LinkLetters.Asked(
                "night-call", person, account, page, told.call().deadline());
        post.send(letters.mail(asked, told.call().at()));
    }
}
