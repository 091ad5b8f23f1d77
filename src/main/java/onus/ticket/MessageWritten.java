package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** Something was said in a ticket. */
public record MessageWritten(UUID account, UUID ticket, UUID message, Side side, boolean internal, Instant at) {}
