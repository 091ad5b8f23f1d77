package onus.web.uptime;

import java.time.Instant;
import java.util.List;
import onus.uptime.outage.Maintenance;
import onus.uptime.stop.Stop;

/**
 * What is known to come for a service, and what goes on: announced work, and times in which it is not meant to run.
 *
 * @param stops those that are not over
 */
public record Ahead(List<Maintenance> works, List<Stop> stops) {

    static Ahead of(List<Maintenance> works, List<Stop> stops, Instant now) {
        return new Ahead(
                works,
                stops.stream()
                        .filter(it -> it.to() == null || it.to().isAfter(now))
                        .toList());
    }
}
