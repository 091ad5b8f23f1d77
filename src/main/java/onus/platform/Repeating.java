package onus.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/**
 * Repeats work that the database asked to repeat (a lost race: SQL states 40001 and 40P01). A broken connection is not
 * repeated: its commit may have happened, so the caller's idempotency key decides.
 */
public final class Repeating {

    private static final int ATTEMPTS = 4;

    private Repeating() {}

    /** The result of the first attempt that goes through; the last refusal is thrown. */
    public static <T extends @Nullable Object> T whenRefused(Supplier<T> door) {
        if (Transactions.open()) throw new IllegalStateException("Only a whole transaction can be repeated");
        for (var attempt = 1; ; attempt++) {
            try {
                return door.get();
            } catch (TransientDataAccessException refused) {
                if (attempt == ATTEMPTS) throw refused;
            }
        }
    }
}
