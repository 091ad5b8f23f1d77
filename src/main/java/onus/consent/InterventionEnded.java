package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** Somebody said what was done. */
public record InterventionEnded(UUID account, UUID ticket, UUID intervention, Instant at) {}
