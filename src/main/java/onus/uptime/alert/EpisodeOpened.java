package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A monitor saw a service go down. An episode that comes back within its window opens again under the same id, from another instant.
 *
 * @param from when the service went down, as the monitor says; with the episode it names one stretch for ever
 * @param at when the desk learned it
 */
public record EpisodeOpened(UUID account, UUID service, UUID episode, Instant from, Instant at) {}
