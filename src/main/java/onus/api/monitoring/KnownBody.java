package onus.api.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.settlement.Fault;
import onus.uptime.known.Declaring;
import onus.uptime.known.KnownIncident;

/**
 * A known incident as it is read outside.
 *
 * @param services the reader's own that it troubles
 * @param reach how many customers and services it touches and how many were told; for the desk
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
        Optional<Declaring.Reach> reach) {

    static KnownBody of(KnownIncident it, List<String> services, Optional<Declaring.Reach> reach) {
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
                reach);
    }
}
