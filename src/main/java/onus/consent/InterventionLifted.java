package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** A suspension or rescue mode was undone. */
public record InterventionLifted(UUID account, UUID ticket, UUID intervention, Instant at) {}
