package onus.incident;

import java.time.Instant;

/** The customer took the incident back: before work began, or as a consumer within the time the law gives. */
public record IncidentWithdrawn(Key key, Instant at) {}
