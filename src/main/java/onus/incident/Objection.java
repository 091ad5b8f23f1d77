package onus.incident;

import java.time.Instant;

/** The customer's one objection to a finding. */
public sealed interface Objection {

    /** Nobody has objected. */
    record None() implements Objection {}

    /** A second technician has to decide; nothing lapses meanwhile. */
    record Open(Instant since) implements Objection {}

    /** Decided. */
    record Decided(Instant at, boolean upheld) implements Objection {}

    /** The incident's invoice was contested; the way of objection is closed. */
    record Barred(Instant at) implements Objection {}
}
