package onus.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives people their place. */
@Component
final class Places {

    private final Persons persons;
    private final Memberships memberships;
    private final StaffRoles staffRoles;

    Places(Persons persons, Memberships memberships, StaffRoles staffRoles) {
        this.persons = persons;
        this.memberships = memberships;
        this.staffRoles = staffRoles;
    }

    void take(UUID person, @Nullable Place place, Instant now) {
        switch (place) {
            case Place.AtCustomer(var account, var role) ->
                memberships.put(new Membership(person, account, role, false), now);
            case Place.AtDesk(var roles, var markets) -> {
                persons.setStaff(person);
                staffRoles.put(person, roles, markets);
            }
            case null -> throw new IllegalStateException("an invitation to nowhere");
        }
    }
}
