package onus.clock;

import java.time.Instant;
import java.util.UUID;

/** The deadline of a clock is another one: a pause began or ended. */
public record ReactionMoved(UUID account, UUID ticket, Clock clock, Instant at) {}
