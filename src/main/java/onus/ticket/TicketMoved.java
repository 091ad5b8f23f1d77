package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket changed its state, its kind or its hands. */
public record TicketMoved(UUID account, UUID ticket, TicketState from, TicketState to, Side by, Instant at) {}
