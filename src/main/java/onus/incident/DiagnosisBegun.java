package onus.incident;

import java.time.Instant;

/** A technician began to look for the cause. */
public record DiagnosisBegun(Key key, Instant at) {}
