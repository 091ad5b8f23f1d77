package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;

/**
 * A trouble with a service as a monitor saw it, with everything that came back within its window.
 *
 * @param endedAt null while it lasts
 * @param receivedAt when the desk learned of it
 * @param ticket the failure it opened or joined
 * @param incident the known incident it belongs to
 */
public record Episode(
        UUID id,
        Target where,
        UUID source,
        Alert about,
        Instant beganAt,
        @Nullable Instant endedAt,
        Instant receivedAt,
        int reopened,
        boolean flapping,
        Treatment treatment,
        @Nullable UUID ticket,
        @Nullable UUID incident) {}
