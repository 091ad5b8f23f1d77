package onus.clock;

import java.time.Instant;
import java.util.UUID;

/** Three quarters of a promised time are gone and nobody has reacted. */
public record ReactionAtRisk(UUID account, UUID ticket, Clock clock, Instant at) {}
