package onus.desk.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is about.
 *
 * @param person one contact; null: the customer with everybody who speaks for it
 */
public record Whose(UUID account, @Nullable UUID person) {

    /** Nobody's id, for statements that have to name one. */
    UUID personOrNobody() {
        return person == null ? new UUID(0, 0) : person;
    }

    /** The rows of a table that are theirs. */
    String where(PersonalTable table) {
        return "account_id = :account" + (person == null ? "" : " and " + table.whose());
    }

    boolean concerns(PersonalTable table) {
        return person == null || table.isSomebodys();
    }
}
