package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket went from one line to another. */
public record TicketHandedOver(UUID account, UUID ticket, Line from, Line to, Instant at) {}
