package onus.uptime.outage;

import java.time.Instant;
import java.util.UUID;
import onus.calendar.Interval;

/**
 * An outage began, ended, was noted by hand or was corrected.
 *
 * @param touches the time whose availability may have changed; until now if it still lasts
 */
public record OutageNoted(UUID account, UUID outage, UUID service, Interval touches, Instant at) {}
