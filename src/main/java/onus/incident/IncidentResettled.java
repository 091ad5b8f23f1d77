package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The same ticket decided again after a review; what is no longer owed is credited. */
public record IncidentResettled(
        UUID account, UUID ticket, UUID verdict, List<Owed> owed, Instant completedAt, Instant decidedAt) {

    static IncidentResettled of(IncidentSettled it) {
        return new IncidentResettled(
                it.account(), it.ticket(), it.verdict(), it.owed(), it.completedAt(), it.decidedAt());
    }
}
