package onus.uptime.known;

import java.time.Instant;
import java.util.UUID;

/**
 * A known incident was brought to a customer: it has begun for them, or it is over.
 *
 * @param over the finding is known
 */
public record CustomerReached(UUID account, UUID incident, boolean over, Instant at) {}
