package onus.uptime.backup;

import java.math.BigDecimal;
import java.util.UUID;
import onus.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one backup run and the time its copy was kept.
 *
 * @param source who reports it; with {@code id} it is this record for ever
 * @param time from the run until the next one replaced its copy
 * @param bytes stored during that time
 * @param succeeded whether the run did; after one that failed the older copy is kept and billed
 * @param location the data centre of the copy
 * @param serverLocation that of the server; null if the source does not know
 */
public record Usage(
        UUID account,
        UUID service,
        String source,
        String id,
        Interval time,
        long bytes,
        boolean succeeded,
        String location,
        @Nullable String serverLocation) {

    /** Gigabytes of 10^9 bytes, exact. */
    public BigDecimal gigabytes() {
        return BigDecimal.valueOf(bytes).movePointLeft(9).stripTrailingZeros();
    }

    /** Whether the copy is where the server is: one fire takes both. */
    public boolean atTheServer() {
        return location.equalsIgnoreCase(serverLocation);
    }
}
