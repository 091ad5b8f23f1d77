package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** The customer accepted the quote; work starts at once. */
public record QuoteAccepted(Key key, UUID order, Instant at) {}
