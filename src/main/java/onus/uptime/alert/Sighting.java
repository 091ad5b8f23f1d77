package onus.uptime.alert;

import java.time.Instant;
import java.util.UUID;
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
