package onus.uptime.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;

/**
 * One alert as a monitor told it, apart from how the monitor writes.
 *
 * @param fingerprint names what is watched; the same in every message about it
 * @param startsAt when it began or, where all is well again, since when
 * @param endsAt when it was over; null while it lasts
 * @param clears it only says that since {@code startsAt} all is well, and does not know when the trouble began
 * @param labels sorted by name
 */
public record Alert(
        String fingerprint,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean clears,
        String summary,
        Map<String, String> labels) {

    static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("fingerprint"),
                Columns.instant(row, "starts_at"),
                Columns.instantOrNull(row, "ends_at"),
                row.getBoolean("clears"),
                row.getString("summary"),
                Labels.read(row.getString("labels")));
    }
}
