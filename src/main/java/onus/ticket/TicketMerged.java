package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** A duplicate was merged into its master. */
public record TicketMerged(UUID account, UUID duplicate, UUID master, Instant at) {}
