package onus.incident;

import java.time.Instant;
import onus.settlement.Fault;

/** A technician signed what was found. */
public record FindingSigned(Key key, Fault fault, FindingOutcome outcome, Instant at) {}
