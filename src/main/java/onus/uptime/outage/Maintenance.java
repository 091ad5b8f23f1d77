package onus.uptime.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onus.calendar.Interval;
import onus.contract.ContractVersion;

/** Work on a server, told beforehand to whoever runs it. */
public record Maintenance(
        UUID account, UUID id, UUID service, Interval time, String reason, UUID by, Instant announcedAt) {

    /**
     * Whether it was announced early enough to be let out of the downtime.
     *
     * @param version names the hours of notice, {@code uptime.maintenanceNoticeHours}; none without a clause on uptime
     */
    public boolean inTime(ContractVersion version) {
        var terms = version.terms().uptime();
        return terms != null
                && !announcedAt
                        .plus(Duration.ofHours(terms.maintenanceNoticeHours()))
                        .isAfter(time.from());
    }
}
