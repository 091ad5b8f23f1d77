package onus.clock;

import java.time.Instant;
import java.util.UUID;

/** A promise of a reaction began to count. */
public record ReactionBegun(UUID account, UUID ticket, Clock clock, Instant at) {}
