package onus.people;

import java.util.Set;
import java.util.UUID;

/** Who asks: a contact of one customer, somebody of the desk, or the machine itself. */
public sealed interface Caller {

    /** Somebody of a customer, acting for exactly that customer. */
    record Contact(UUID person, UUID account, ContactRole role) implements Caller {
        @Override
        public String principal() {
            return "person:" + person + "/account:" + account;
        }
    }

    /**
     * Somebody of the desk.
     *
     * @param markets the markets this person works for; empty means all
     */
    record Staff(UUID person, Set<StaffRole> roles, Set<String> markets) implements Caller {
        public Staff {
            roles = Set.copyOf(roles);
            markets = Set.copyOf(markets);
        }

        @Override
        public String principal() {
            return "person:" + person;
        }
    }

    /** A sweep, a task, or a monitor; of these only a monitor comes in over HTTP, and only to report. */
    record Machine(String name) implements Caller {
        @Override
        public UUID person() {
            return NOBODY;
        }

        @Override
        public String principal() {
            return "machine:" + name;
        }
    }

    /** The person of what no person did. */
    UUID NOBODY = new UUID(0, 0);

    UUID person();

    /** One name per caller, stable over all of the caller's tokens. */
    String principal();
}
