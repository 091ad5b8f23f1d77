package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** A binding price was offered. */
public record QuoteMade(Key key, UUID offer, Instant at) {}
