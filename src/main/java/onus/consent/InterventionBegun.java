package onus.consent;

import java.time.Instant;
import java.util.UUID;

/** Somebody began to touch what a customer hosts. */
public record InterventionBegun(UUID account, UUID ticket, UUID intervention, boolean notice, Instant at) {}
