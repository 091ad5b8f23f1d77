package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket was opened. */
public record TicketOpened(UUID account, UUID ticket, Instant at) {}
