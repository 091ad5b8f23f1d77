package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** The customer objects to a finding; nothing lapses until a second technician decides. */
public record ObjectionRaised(UUID account, UUID ticket, Instant at) {}
