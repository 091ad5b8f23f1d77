package onus.clock;

import java.time.Instant;
import java.util.UUID;
import onus.ticket.Line;

/**
 * A promised time is over and nobody has reacted; the supervisor hears of it.
 *
 * @param line who has the ticket from now on
 */
public record ReactionMissed(UUID account, UUID ticket, Clock clock, Line line, Instant at) {}
