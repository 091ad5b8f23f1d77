package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A stretch without a service ended. A late report may tell the same stretch again with another end; the last one told holds.
 *
 * @param from the same as when it opened
 * @param to when the service was back, as the monitor says; may equal {@code from}
 * @param at when the desk learned it
 */
public record EpisodeClosed(UUID account, UUID service, UUID episode, Instant from, Instant to, Instant at) {}
