package onus.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onus.channel.mail.Post;
import onus.consent.contact.ContactEscalated;
import onus.consent.contact.Obligation;
import onus.consent.contact.Reaching;
import onus.customer.Customers;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a customer could not be reached, mails whoever goes on from here, each once: the supervisors of the market, and the customer's next contacts. */
@Component
class UnansweredContacts implements TaskHandler {

    private static final String KIND = "channel.contact-escalated";

    private final Transactions transactions;
    private final Reaching reaching;
    private final Customers customers;
    private final People people;
    private final LinkLetters letters;
    private final Post post;
    private final Tasks tasks;

    UnansweredContacts(
            Transactions transactions,
            Reaching reaching,
            Customers customers,
            People people,
            LinkLetters letters,
            Post post,
            Tasks tasks) {
        this.transactions = transactions;
        this.reaching = reaching;
        this.customers = customers;
        this.people = people;
        this.letters = letters;
        this.post = post;
        this.tasks = tasks;
    }

    @EventListener
    void on(ContactEscalated event) {
        tasks.schedule(new TaskKey(KIND, event.account(), event.obligation(), ""), event.at());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** First finds out who is to be written to, then writes to each in a task of its own, so that one bad address repeats no letter to others. */
    @Override
    public void run(TaskKey key, Instant now) {
        if (key.occurrence().isEmpty()) {
            transactions.central(() -> {
                Stream.concat(supervisors(key.account()), next(key.account()))
                        .map(it -> new TaskKey(KIND, key.account(), key.thing(), it.toString()))
                        .forEach(it -> tasks.schedule(it, now));
                return true;
            });
            return;
        }
        var obligation = reaching.find(key.account(), key.thing()).orElseThrow();
        people.find(UUID.fromString(key.occurrence()))
                .ifPresent(it -> post.send(letters.mail(asked(it, obligation), now)));
    }

    private Stream<UUID> supervisors(UUID account) {
        var market = transactions.inAccount(account, () -> customers.of(account).market());
        return people.atDesk(StaffRole.SUPERVISOR, market).stream();
    }

    private Stream<UUID> next(UUID account) {
        return people.contactsOf(account).stream()
                .filter(it -> it.membership().role() == ContactRole.DELEGATE)
                .map(it -> it.person().id());
    }

    private static LinkLetters.Asked asked(Person person, Obligation it) {
        var facts = Map.<String, Value>of(
                "ticket", new Value.Name(it.reference()),
                "event", Value.Code.of("contact-event", it.event()),
                "tried", new Value.Count(it.tried()));
        return person.staff()
                ? new LinkLetters.Asked(
                        "contact-escalated", person, it.account(), "/desk/obligations", it.dueAt(), facts)
                : new LinkLetters.Asked(
                        "contact-next", person, it.account(), "/tickets/" + it.reference(), it.dueAt(), facts);
    }
}
