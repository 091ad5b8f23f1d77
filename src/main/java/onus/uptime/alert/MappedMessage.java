package onus.uptime.alert;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message of a monitor that a mapping explains. */
final class MappedMessage {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST_FINGERPRINT = 200;
    private static final int LONGEST_SUMMARY = 180;
    private static final int LONGEST_EXCERPT = 500;

    private final Mapping mapping;
    private final Instant received;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Batch.Unreadable> unreadable = new ArrayList<>();

    private MappedMessage(Mapping mapping, Instant received) {
        this.mapping = mapping;
        this.received = received;
    }

    static Batch read(Mapping mapping, byte[] body, Instant received) {
        var message = new MappedMessage(mapping, received);
        try {
            var found = MAPPER.readTree(body).at(mapping.alerts());
            (found.isArray() ? found.valueStream().toList() : List.of(found)).forEach(message::one);
        } catch (JacksonException _) {
            message.bad("broken-off", new String(body, StandardCharsets.UTF_8));
        }
        return new Batch(message.alerts, message.unreadable, 0);
    }

    private void one(JsonNode one) {
        var only = mapping.only();
        var status = Labels.text(one.at(mapping.status().at()));
        var firing = mapping.status().firing().contains(status);
        if (only != null && !only.is().contains(Labels.text(one.at(only.at())))) {
            return;
        }
        if (status.isEmpty()) {
            bad("status", one.toString());
        } else if (firing || mapping.status().resolved().contains(status)) {
            told(one, firing);
        }
    }

    private void told(JsonNode one, boolean firing) {
        var startsAt = instant(one.at(mapping.startsAt()));
        var fingerprint = mapping.fingerprint().stream()
                .map(it -> Labels.text(one.at(it)))
                .collect(Collectors.joining("/"));
        if (startsAt == null || startsAt.isAfter(received.plus(1, ChronoUnit.HOURS))) {
            bad("starts-at", one.toString());
        } else if (fingerprint.chars().allMatch(it -> it == '/')) {
            bad("fingerprint", one.toString());
        } else {
            var end = firing ? null : end(one, startsAt);
            var labels = labels(one);
            alerts.add(new Alert(
                    Labels.clean(fingerprint, LONGEST_FINGERPRINT),
                    startsAt,
                    end,
                    Heartbeat.is(labels) || (!firing && mapping.endsAt() == null),
                    summary(one),
                    labels));
        }
    }

    private Instant end(JsonNode one, Instant startsAt) {
        if (mapping.endsAt() == null) {
            return startsAt;
        }
        var told = instant(one.at(mapping.endsAt()));
        var end = told == null || told.isAfter(received) ? received : told;
        return end.isBefore(startsAt) ? startsAt : end;
    }

    private Map<String, String> labels(JsonNode one) {
        var all = new TreeMap<String, String>();
        mapping.labels().forEach((name, at) -> {
            var value = Labels.clean(Labels.text(one.at(at)), LONGEST_SUMMARY);
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        });
        return all;
    }

    private String summary(JsonNode one) {
        var summary = Labels.clean(Labels.text(one.at(mapping.summary())), LONGEST_SUMMARY);
        return summary.isEmpty() ? "alert" : summary;
    }

    /** When; a message that names no time speaks of now, and one whose time cannot be read has none. */
    private @Nullable Instant instant(JsonNode written) {
        var text = Labels.text(written);
        try {
            return text.isEmpty() ? received : parsed(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    private Instant parsed(String text) {
        return switch (mapping.clock()) {
            case RFC3339 -> OffsetDateTime.parse(text).toInstant();
            case UNIX -> Instant.ofEpochSecond(Long.parseLong(text));
            case LOCAL ->
                LocalDateTime.parse(text.replace(' ', 'T'), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .atZone(mapping.zone())
                        .toInstant();
        };
    }

    private void bad(String why, String what) {
        unreadable.add(new Batch.Unreadable(why, Labels.clean(what, LONGEST_EXCERPT)));
    }
}
