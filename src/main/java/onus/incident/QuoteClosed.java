package onus.incident;

import java.time.Instant;
import java.util.UUID;
import onus.settlement.Outcome;

/** A quote ended without work: refused or expired. */
public record QuoteClosed(Key key, UUID offer, Outcome outcome, Instant at) {}
