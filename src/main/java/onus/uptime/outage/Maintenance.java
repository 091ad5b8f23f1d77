package onus.uptime.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onus.calendar.Interval;
import onus.contract.ContractVersion;
import org.jspecify.annotations.Nullable;

/**
 * Work on a server, told beforehand to whoever runs it.
 *
 * @param cancelled null while it stands
 */
public record Maintenance(
        UUID account,
        UUID id,
        UUID service,
        Interval time,
        String reason,
        UUID by,
        Instant announcedAt,
        @Nullable Cancelled cancelled) {

    /**
     * That it will not take place then.
     *
     * @param movedTo what was announced instead
     */
    public record Cancelled(
            String reason, Instant at, @Nullable UUID movedTo) {}

    /**
     * Whether it was announced early enough to be let out of the downtime. What was cancelled lets nothing out.
     *
     * @param version names the hours of notice, {@code uptime.maintenanceNoticeHours}; none without a clause on uptime
     */
    public boolean inTime(ContractVersion version) {
        var terms = version.terms().uptime();
        return terms != null
                && cancelled == null
                && !announcedAt
                        .plus(Duration.ofHours(terms.maintenanceNoticeHours()))
                        .isAfter(time.from());
    }
}
