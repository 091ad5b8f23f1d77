package onus.uptime.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A covered server that nobody watches.
 *
 * @param reference its public name
 * @param lastSeen when a monitor last spoke of it; null if none ever did
 */
public record Silence(
        UUID account,
        UUID service,
        String reference,
        String name,
        @Nullable Instant lastSeen,
        Instant notedAt) {

    public static Silence read(ResultSet row) throws SQLException {
        return new Silence(
                Columns.id(row, "account_id"),
                Columns.id(row, "service_id"),
                row.getString("reference"),
                row.getString("name"),
                Columns.instantOrNull(row, "last_seen"),
                Columns.instant(row, "noted_at"));
    }
}
