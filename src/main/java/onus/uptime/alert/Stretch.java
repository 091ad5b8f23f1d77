package onus.uptime.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A real time in which something was down.
 *
 * @param to null while it lasts
 */
public record Stretch(Instant from, @Nullable Instant to) {}
