package onus.api.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.settlement.Fault;
import onus.uptime.known.KnownIncident;
import onus.uptime.known.Reach;

/**
 * A known incident as it is read outside.
 *
 * @param services the reader's own that it troubles
 * @param reach how many customers and services it touches and how far telling them has got; for the desk
 */
record KnownBody(
        UUID id,
        String title,
        String words,
        Map<String, String> labels,
        Instant openedAt,
        long revision,
        Optional<Instant> settledAt,
        Optional<Fault> fault,
        Optional<String> report,
        List<String> services,
        Optional<Progress> reach) {

    static KnownBody of(KnownIncident it, List<String> services, Optional<Reach> reach) {
        var found = Optional.ofNullable(it.found());
        return new KnownBody(
                it.id(),
                it.title(),
                it.words(),
                reach.isPresent() ? it.labels() : Map.of(),
                it.openedAt(),
                it.revision(),
                found.map(KnownIncident.Found::at),
                found.map(KnownIncident.Found::fault),
                found.map(KnownIncident.Found::report),
                services,
                reach.map(all -> Progress.of(all, !it.open())));
    }

    /**
     * How far telling has got.
     *
     * @param remaining how long the rest will take if it goes on as in the last minute
     */
    record Progress(long customers, long services, long told, long ended, Optional<Duration> remaining) {
        static Progress of(Reach it, boolean over) {
            return new Progress(it.customers(), it.services(), it.told(), it.ended(), it.remaining(over));
        }
    }
}
