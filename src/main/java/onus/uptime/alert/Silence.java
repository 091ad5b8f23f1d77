package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A covered server that nobody watches.
 *
 * @param reference its public name
 * @param lastSeen when a monitor last spoke of it; null if none ever did
 */
public record Silence(
        UUID account,
        UUID service,
        String reference,
        String name,
        @Nullable Instant lastSeen,
        Instant notedAt) {}
