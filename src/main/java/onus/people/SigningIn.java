package onus.people;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** The front door: e-mail and password, a limited number of times. */
@Component
public final class SigningIn {

    private final Transactions transactions;
    private final Persons persons;
    private final Memberships memberships;
    private final Passwords passwords;
    private final Attempts attempts;

    SigningIn(
            Transactions transactions,
            Persons persons,
            Memberships memberships,
            Passwords passwords,
            Attempts attempts) {
        this.transactions = transactions;
        this.persons = persons;
        this.memberships = memberships;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** How an attempt ended. */
    public sealed interface Attempt {

        /** They are who they say, and speak for these customers. */
        record Known(Person person, List<Membership> memberships) implements Attempt {}

        /** E-mail or password is wrong, or the person may not come in any more. */
        record Wrong() implements Attempt {}

        /** Too many attempts; the password was not even looked at. */
        record TooMany(Duration untilNext) implements Attempt {}
    }

    /**
     * Checks e-mail and password; takes as long for an unknown e-mail as for a wrong password.
     *
     * @param address where the attempt comes from
     */
    public Attempt attempt(String email, String password, String address) {
        var lower = email.toLowerCase(Locale.ROOT);
        var wait = attempts.count(lower, address);
        if (wait.isPresent()) {
            return new Attempt.TooMany(wait.get());
        }
        var found = transactions.central(() -> persons.credentials(lower));
        if (!passwords.fits(password, found.map(Persons.Credentials::hash).orElse(null))) {
            return new Attempt.Wrong();
        }
        attempts.forgive(lower, address);
        var person = found.orElseThrow().person();
        return new Attempt.Known(person, transactions.central(() -> memberships.of(person.id())));
    }
}
