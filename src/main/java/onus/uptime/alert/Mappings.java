package onus.uptime.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import onus.reason.Ruling;
import onus.uptime.alert.Mapping.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mappings as they are written, and those that come with the product. */
public final class Mappings {

    /** The monitors whose mapping is shipped. */
    public static final List<String> SHIPPED = List.of("uptime-kuma", "zabbix", "nagios");

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> FIELDS = Set.of(
            "alerts", "fingerprint", "status", "only", "startsAt", "endsAt", "clock", "zone", "labels", "summary");

    private Mappings() {}

    /** The text of a shipped mapping; empty if none has that name. */
    public static Optional<String> shipped(String name) {
        if (!SHIPPED.contains(name)) {
            return Optional.empty();
        }
        try (var in = Mappings.class.getResourceAsStream("/monitors/" + name + ".json")) {
            return Optional.ofNullable(in).map(Mappings::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Denied with {@link SourceRefusal#MAPPING_UNUSABLE} where a place or a value is missing, unknown or no JSON pointer. */
    static Ruling<Mapping> check(String written) {
        try {
            return Ruling.granted(read(written));
        } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
            return Ruling.denied(SourceRefusal.MAPPING_UNUSABLE);
        }
    }

    static Mapping read(String written) {
        var node = MAPPER.readTree(written);
        if (!node.isObject() || !FIELDS.containsAll(node.propertyNames())) {
            throw new IllegalArgumentException("A mapping has the fields " + FIELDS);
        }
        return new Mapping(
                pointer(node.path("alerts").asString("")),
                places(node.path("fingerprint")),
                status(node.path("status")),
                only(node.get("only")),
                place(node.path("startsAt")),
                node.hasNonNull("endsAt") ? place(node.path("endsAt")) : null,
                clock(node.path("clock").asString("rfc3339")),
                ZoneId.of(node.path("zone").asString("UTC")),
                labels(node.path("labels")),
                place(node.path("summary")));
    }

    private static Mapping.Status status(JsonNode node) {
        return new Mapping.Status(place(node.path("at")), values(node.path("firing")), values(node.path("resolved")));
    }

    private static Mapping.@Nullable Only only(@Nullable JsonNode node) {
        return node == null ? null : new Mapping.Only(place(node.path("at")), values(node.path("is")));
    }

    private static Clock clock(String written) {
        return Arrays.stream(Clock.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No clock " + written));
    }

    private static Map<String, String> labels(JsonNode node) {
        var all = new TreeMap<String, String>();
        node.properties().forEach(it -> all.put(it.getKey(), place(it.getValue())));
        return all;
    }

    private static List<String> places(JsonNode node) {
        return nonEmpty(node.valueStream().map(Mappings::place));
    }

    private static List<String> values(JsonNode node) {
        return nonEmpty(node.valueStream().map(Labels::text));
    }

    private static List<String> nonEmpty(Stream<String> all) {
        var list = all.toList();
        if (list.isEmpty()) {
            throw new IllegalArgumentException("A list is empty or missing");
        }
        return list;
    }

    private static String place(JsonNode node) {
        var pointer = node.asString("");
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("A place is missing");
        }
        return pointer(pointer);
    }

    private static String pointer(String pointer) {
        return JsonPointer.compile(pointer).toString();
    }
}
