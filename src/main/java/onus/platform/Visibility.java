package onus.platform;

import java.util.UUID;

/** Whose rows a transaction may see: the value that the policies of the tables compare with. */
sealed interface Visibility {

    /** The rows of one customer. */
    record OfAccount(UUID account) implements Visibility {}

    /** Lists for staff, over projections. */
    record OfDesk() implements Visibility {}

    /** Registers and counters that belong to no customer. */
    record OfCentral() implements Visibility {}

    /** The month's bills of many customers: it reads what they rest on and adds documents, and can change none. */
    record OfRun() implements Visibility {}

    /** News for many customers at once: it reads whom to tell of what, and keeps that they were told. */
    record OfNews() implements Visibility {}

    /** The literal for {@code onus.account}; it can hold nothing but letters, digits and dashes. */
    default String literal() {
        return switch (this) {
            case OfAccount(var account) -> account.toString();
            case OfDesk() -> "desk";
            case OfCentral() -> "central";
            case OfRun() -> "run";
            case OfNews() -> "news";
        };
    }

    /** Whether work of this visibility may go on to open work of the other one within its transaction. */
    default boolean mayContain(Visibility inner) {
        return equals(inner) || (this instanceof OfCentral && inner instanceof OfAccount);
    }
}
