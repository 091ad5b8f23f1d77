package onus.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onus.platform.SystemClock;
import onus.platform.TestDatabase;
import onus.reason.Language;

/** The room's doors on a real database, and the letters they would send. */
final class PeopleFixture {

    static final String PASSWORD = "correct horse battery";

    final List<Object> letters = new ArrayList<>();
    final Persons persons;
    final Memberships memberships;
    final Tokens tokens;
    final SigningIn signingIn;
    final Inviting inviting;
    final ResettingPassword resetting;
    final Enrolling enrolling;
    final People people;

    PeopleFixture(TestDatabase database) {
        var transactions = database.transactions();
        var clock = new SystemClock();
        var passwords = new Passwords();
        persons = new Persons(database.jdbc());
        memberships = new Memberships(database.jdbc());
        var staff = new StaffRoles(database.jdbc());
        var rows = new TokenRows(database.jdbc(), persons, staff, memberships);
        var links = new Links(database.jdbc());
        var places = new Places(persons, memberships, staff);
        tokens = new Tokens(transactions, rows, clock);
        signingIn = new SigningIn(transactions, persons, memberships, passwords, new Attempts(30, 5));
        inviting = new Inviting(transactions, persons, links, passwords, places, letters::add, clock);
        resetting = new ResettingPassword(transactions, persons, links, rows, passwords, letters::add, clock);
        enrolling = new Enrolling(transactions, persons, places, passwords, clock);
        people = new People(transactions, persons, memberships, staff, clock);
    }

    Person owner(String email, UUID account) {
        return enrolling.enrol(invitation(email, new Place.AtCustomer(account, ContactRole.OWNER)), PASSWORD);
    }

    Person supervisor(String email) {
        return enrolling.enrol(invitation(email, new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of())), PASSWORD);
    }

    static Invitation invitation(String email, Place place) {
        return new Invitation(email, "Somebody", Language.EN, ZoneId.of("Europe/Paris"), place);
    }
}
