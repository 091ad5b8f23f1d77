package onus.uptime.alert;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhook message of Prometheus Alertmanager, version "4", which Grafana sends with some fields more. Unknown fields are ignored; what can be
 * read of a damaged message is kept, and the rest is told.
 */
final class AlertmanagerMessage {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LONGEST_FINGERPRINT = 200;
    private static final int LONGEST_SUMMARY = 180;
    private static final int LONGEST_EXCERPT = 500;

    private final Instant received;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Batch.Unreadable> unreadable = new ArrayList<>();
    private long truncated;
    private boolean listed;

    private AlertmanagerMessage(Instant received) {
        this.received = received;
    }

    static Batch read(byte[] body, Instant received) {
        var message = new AlertmanagerMessage(received);
        message.read(body);
        return new Batch(message.alerts, message.unreadable, message.truncated);
    }

    private void read(byte[] body) {
        try (var parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    field(parser);
                }
            }
            if (!listed) {
                bad("no-alerts", new String(body, 0, Math.min(body.length, LONGEST_EXCERPT), StandardCharsets.UTF_8));
            }
        } catch (JacksonException _) {
            var from = Math.max(0, body.length - LONGEST_EXCERPT);
            bad("broken-off", new String(body, from, body.length - from, StandardCharsets.UTF_8));
        }
    }

    private void field(JsonParser parser) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("alerts") && value == JsonToken.START_ARRAY) {
            listed = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode one = parser.readValueAsTree();
                alert(one);
            }
        } else if (name.equals("truncatedAlerts") && value == JsonToken.VALUE_NUMBER_INT) {
            truncated = Math.max(0, parser.getLongValue());
        } else {
            parser.skipChildren();
        }
    }

    private void alert(JsonNode one) {
        var startsAt = instant(one.path("startsAt"));
        var status = one.path("status").asString("");
        if (!one.path("labels").isObject()) {
            bad("labels", one.toString());
        } else if (startsAt == null
                || startsAt.isBefore(EARLIEST)
                || startsAt.isAfter(received.plus(1, ChronoUnit.HOURS))) {
            bad("starts-at", one.toString());
        } else if (!status.equals("firing") && !status.equals("resolved")) {
            bad("status", one.toString());
        } else {
            alerts.add(alert(one, startsAt, status.equals("resolved")));
        }
    }

    private Alert alert(JsonNode one, Instant startsAt, boolean resolved) {
        var labels = Labels.of(one.path("labels"));
        var given = Labels.clean(Labels.text(one.path("fingerprint")), LONGEST_FINGERPRINT);
        var fingerprint = given.isEmpty() ? Labels.fingerprint(labels) : given;
        return new Alert(
                fingerprint,
                startsAt,
                resolved ? end(startsAt, instant(one.path("endsAt"))) : null,
                Heartbeat.is(labels),
                summary(one.path("annotations"), labels),
                labels);
    }

    /** While an alert fires its end is the year 1; one that is over without a usable end was over when it was told. */
    private Instant end(Instant startsAt, @Nullable Instant told) {
        var end = told == null || told.isBefore(EARLIEST) || told.isAfter(received) ? received : told;
        return end.isBefore(startsAt) ? startsAt : end;
    }

    private static String summary(JsonNode annotations, Map<String, String> labels) {
        return Optional.of(Labels.clean(Labels.text(annotations.path("summary")), LONGEST_SUMMARY))
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> labels.getOrDefault("alertname", "alert"));
    }

    private static @Nullable Instant instant(JsonNode written) {
        try {
            return OffsetDateTime.parse(written.asString("")).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private void bad(String why, String what) {
        unreadable.add(new Batch.Unreadable(why, Labels.clean(what, LONGEST_EXCERPT)));
    }
}
