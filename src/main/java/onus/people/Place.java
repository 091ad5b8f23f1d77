package onus.people;

import java.util.Set;
import java.util.UUID;

/** What somebody is invited to: to speak for a customer, or to work at the desk. */
public sealed interface Place {

    /** At a customer. */
    record AtCustomer(UUID account, ContactRole role) implements Place {}

    /** At the desk, in some markets or, with none named, in all. */
    record AtDesk(Set<StaffRole> roles, Set<String> markets) implements Place {
        public AtDesk {
            roles = Set.copyOf(roles);
            markets = Set.copyOf(markets);
        }
    }
}
