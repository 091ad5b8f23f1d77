package onus.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket went from one line to another.
 *
 * @param by who handed it over; nobody where a missed deadline did
 */
public record Handover(Line from, Line to, String reason, UUID by, Instant at) {}
