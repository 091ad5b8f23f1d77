package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** A second technician decided an objection. */
public record ObjectionClosed(UUID account, UUID ticket, boolean upheld, Instant at) {}
