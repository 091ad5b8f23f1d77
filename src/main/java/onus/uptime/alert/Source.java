package onus.uptime.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A monitor that may report.
 *
 * @param mapping how its messages are read, where the format is not known
 * @param account the customer whose services alone it may speak of; null for a monitor of the provider
 * @param repeat how often it says again what still lasts
 * @param truncated alerts it counted and did not send, since ever
 */
public record Source(
        UUID id,
        String name,
        SourceFormat format,
        @Nullable String mapping,
        @Nullable UUID account,
        Duration repeat,
        UUID token,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastHeard,
        long truncated,
        @Nullable Instant truncatedAt) {}
