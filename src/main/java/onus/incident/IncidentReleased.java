package onus.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * What was ordered is let go without a charge: the desk knew the trouble already.
 *
 * @param cause the trouble
 */
public record IncidentReleased(Key key, UUID cause, Instant at) {}
