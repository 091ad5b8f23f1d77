package onus.uptime.outage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outage that one person proposes and a second one has to approve.
 *
 * @param to null while it lasts
 * @param corrects the outage it supersedes; null for one that nobody noted before
 */
public record OutageWish(
        UUID service,
        Instant from,
        @Nullable Instant to,
        Effect effect,
        String reason,
        @Nullable UUID corrects) {}
