package onus.consent.secret;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was handed over, without the secret.
 *
 * @param label what it opens, in the customer's words
 * @param until when it is deleted at the latest
 * @param endedAt since when it is gone; null while it can be shown
 */
public record HandedSecret(
        UUID account,
        UUID ticket,
        UUID id,
        String label,
        UUID handedBy,
        Instant handedAt,
        Instant until,
        @Nullable Instant endedAt,
        List<Showing> showings) {

    /** Somebody read it, and what for. */
    public record Showing(UUID by, Instant at, String reason) {}

    String place() {
        return account + "/" + ticket + "/" + id;
    }
}
