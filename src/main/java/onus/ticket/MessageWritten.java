package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was said in a ticket.
 *
 * @param asksBack whether the desk cannot go on before the customer answers it
 */
public record MessageWritten(
        UUID account, UUID ticket, UUID message, Side side, boolean internal, boolean asksBack, Instant at) {}
