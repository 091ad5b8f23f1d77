package onus.platform;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Repeats transactions that the database asked to repeat: a lost race (SQL states 40001 and 40P01), and XX000, which is what a distributed
 * PostgreSQL calls a race that is lost at commit. A broken connection is not repeated: its commit may have happened, so the caller's
 * idempotency key decides.
 */
final class Repeating {

    private static final int ATTEMPTS = 4;
    private static final String INTERNAL = "XX000";

    private Repeating() {}

    /** The result of the first attempt that goes through; the last refusal is thrown. */
    static <T extends @Nullable Object> T whenRefused(Supplier<T> transaction) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DataAccessException refused) {
                if (attempt == ATTEMPTS || !mayBeRepeated(refused)) throw refused;
            }
        }
    }

    static boolean mayBeRepeated(DataAccessException refused) {
        return refused instanceof TransientDataAccessException
                || (refused.getMostSpecificCause() instanceof SQLException cause
                        && INTERNAL.equals(cause.getSQLState()));
    }
}
