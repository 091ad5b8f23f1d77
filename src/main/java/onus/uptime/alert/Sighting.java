package onus.uptime.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one alert, however often it was sent.
 *
 * @param receivedAt when it first arrived
 * @param lastSeen when it was last sent
 * @param where the service it speaks of; null where it fits none
 * @param unmatched why it fits none
 */
public record Sighting(
        UUID source,
        Alert alert,
        Instant receivedAt,
        Instant lastSeen,
        long times,
        @Nullable Target where,
        @Nullable Unmatched unmatched) {

    /** Its place in a list that begins with what arrived last. */
    public record Position(Instant receivedAt, UUID source, String fingerprint, Instant startsAt, boolean clears) {

        public static Position of(Sighting it) {
            return new Position(
                    it.receivedAt, it.source, it.alert.fingerprint(), it.alert.startsAt(), it.alert.clears());
        }
    }

    public static Sighting read(ResultSet row) throws SQLException {
        var account = Columns.idOrNull(row, "account_id");
        return new Sighting(
                Columns.id(row, "source_id"),
                Alert.read(row),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "last_seen"),
                row.getLong("times"),
                account == null ? null : new Target(account, Columns.id(row, "service_id")),
                Columns.codeOrNull(row, "unmatched", Unmatched.class));
    }

    /** A service of a customer. */
    public record Target(UUID account, UUID service) {}

    /** Whether it still lasts as far as anybody has said. */
    public boolean open() {
        return alert.endsAt() == null && !alert.clears();
    }

    /** Whether it lasts and its monitor has fallen silent about it: then nobody knows. */
    public boolean stale(Source from, FlapRule rule, Instant now) {
        return open() && !now.isBefore(lastSeen.plus(from.repeat().multipliedBy(rule.staleAfter())));
    }

    /** Whether it lasts and its monitor has missed to say so again at least once. */
    boolean missed(Source from, Instant now) {
        return open() && !now.isBefore(lastSeen.plus(from.repeat()));
    }

    Course.Told told() {
        return new Course.Told(alert.startsAt(), alert.endsAt(), alert.clears());
    }
}
