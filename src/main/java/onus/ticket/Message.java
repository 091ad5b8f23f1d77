package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said in a ticket.
 *
 * @param internal a note that only the desk sees
 */
public record Message(UUID id, UUID ticket, UUID author, Side side, boolean internal, String body, Instant at) {}
