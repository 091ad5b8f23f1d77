package onus.people;

import com.github.f4b6a3.uuid.UuidCreator;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Gives somebody their place at once, password included: the first supervisor of an installation, the people of a demonstration. */
@Component
public final class Enrolling {

    private final Transactions transactions;
    private final Persons persons;
    private final Places places;
    private final SystemClock clock;
    private final Passwords passwords;

    Enrolling(Transactions transactions, Persons persons, Places places, Passwords passwords, SystemClock clock) {
        this.transactions = transactions;
        this.persons = persons;
        this.places = places;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** The person with that address, who from now on has this place and this password. */
    public Person enrol(Invitation invitation, String password) {
        var hash = passwords.hash(password);
        return transactions.central(() -> {
            var person = place(invitation);
            persons.setPassword(person.id(), hash);
            return person;
        });
    }

    /** The person with that address, who from now on has this place; a password they choose by a link. */
    public Person enrol(Invitation invitation) {
        return transactions.central(() -> place(invitation));
    }

    private Person place(Invitation it) {
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        var person = persons.add(new Person(id, it.email(), it.name(), it.language(), it.zone(), false), now);
        places.take(person.id(), it.place(), now);
        return person;
    }
}
