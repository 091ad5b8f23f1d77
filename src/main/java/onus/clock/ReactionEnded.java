package onus.clock;

import java.time.Instant;
import java.util.UUID;

/** A clock came to its end. */
public record ReactionEnded(UUID account, UUID ticket, Clock clock, Instant at) {}
