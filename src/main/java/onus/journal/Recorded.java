package onus.journal;

import java.time.Instant;

/**
 * An entry as the journal keeps it.
 *
 * @param facts as JSON
 * @param hasBody whether the digest of somebody's words belongs to it
 */
public record Recorded(long seq, Instant at, String actor, String what, String facts, boolean hasBody) {}
