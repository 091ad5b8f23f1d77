package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** A quote ends soon and nobody has answered. */
public record QuoteEnding(Key key, UUID offer, Instant until, Instant at) {}
