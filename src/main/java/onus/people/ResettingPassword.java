package onus.people;

import java.time.Duration;
import java.util.Locale;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets people choose a new password by a mailed link, which ends everything they were signed in to. */
@Component
public final class ResettingPassword {

    static final Duration OPEN_FOR = Duration.ofHours(1);

    private final Transactions transactions;
    private final Persons persons;
    private final Links links;
    private final TokenRows tokens;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final SystemClock clock;
    private final Throttle mails = new Throttle(3, Duration.ofMinutes(15));

    ResettingPassword(
            Transactions transactions,
            Persons persons,
            Links links,
            TokenRows tokens,
            Passwords passwords,
            ApplicationEventPublisher events,
            SystemClock clock) {
        this.transactions = transactions;
        this.persons = persons;
        this.links = links;
        this.tokens = tokens;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a link; says nothing about whether anybody has that address, nor whether it was asked too often. */
    public void ask(String email) {
        var lower = email.toLowerCase(Locale.ROOT);
        if (mails.take(lower).granted()) {
            transactions.central(() -> persons.credentials(lower).ifPresent(it -> send(it.person())));
        }
    }

    /** Opens the link with the new password. */
    public Ruling<Person> reset(Secret link, String password) {
        var hash = link.hash();
        return transactions.central(() -> links.open(hash, Links.Purpose.RESET, clock.instant())
                .flatMap(it -> persons.credentials(it.person()))
                .map(it -> reset(hash, it.person(), password))
                .orElseGet(() -> Ruling.denied(WhyNot.LINK_USED)));
    }

    private void send(Person person) {
        var now = clock.instant();
        var link = Secret.random();
        var until = now.plus(OPEN_FOR);
        links.add(link.hash(), new Links.Link(Links.Purpose.RESET, person.id(), null), now, until);
        events.publishEvent(new PasswordResetAsked(person, link, until));
    }

    private Ruling<Person> reset(byte[] hash, Person person, String password) {
        if (!Passwords.strong(password, person.email())) {
            return Ruling.denied(WhyNot.WEAK_PASSWORD);
        }
        var now = clock.instant();
        if (!links.use(hash, now)) {
            return Ruling.denied(WhyNot.LINK_USED);
        }
        links.close(person.id(), Links.Purpose.RESET, now);
        persons.setPassword(person.id(), passwords.hash(password));
        tokens.revokeAll(person.id(), now);
        return Ruling.granted(person);
    }
}
