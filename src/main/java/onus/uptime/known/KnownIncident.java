package onus.uptime.known;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import onus.settlement.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A trouble that many customers have at once and the desk knows of.
 *
 * @param words what customers are told of it; nothing about any of them
 * @param labels an alert that has all of these belongs to it; without any, only what is listed does
 * @param found what settled it; null while it lasts
 */
public record KnownIncident(
        UUID id,
        String title,
        String words,
        Map<String, String> labels,
        UUID openedBy,
        Instant openedAt,
        long revision,
        @Nullable Found found) {

    /** The one finding for all. */
    public record Found(Fault fault, String report, UUID by, Instant at) {}

    public KnownIncident {
        labels = Map.copyOf(labels);
    }

    public boolean open() {
        return found == null;
    }

    /** Whether an alert with these labels belongs to it. */
    public boolean takes(Map<String, String> alert) {
        return !labels.isEmpty()
                && labels.entrySet().stream().allMatch(it -> it.getValue().equals(alert.get(it.getKey())));
    }
}
