package onus.incident;

import java.time.Instant;

/** The customer took the incident back before work began. */
public record IncidentWithdrawn(Key key, Instant at) {}
