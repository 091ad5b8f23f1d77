package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;

/** A new trouble with a service was seen, and what it means was decided. */
public record EpisodeBegun(UUID account, UUID episode, Instant at) {}
