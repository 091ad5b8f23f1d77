package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/** A ticket turned out to be a duplicate: what is said about it is said in the master from now on. */
public record Merger(UUID duplicate, UUID master, String reason, UUID by, Instant at) {}
