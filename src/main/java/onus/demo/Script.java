package onus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written demonstration: who plays, and what happens when. */
final class Script {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Script() {}

    /** Somebody of the desk. */
    record Staff(String email, String name, String language, ZoneId zone, List<String> roles, List<String> markets) {}

    /** Somebody who speaks for a customer. */
    record Contact(String email, String name, String role) {}

    /** Something a customer runs. */
    record Hosting(String key, String kind, String name, String contract, LocalDate endsOn, String monthlyNet) {}

    /** One story: steps that follow each other on one service of one customer. */
    record Tale(String title, String customer, String service, String at, List<Step> steps) {

        /** Local to a zone, or an age before now. */
        Instant begins(ZoneId zone, Instant now) {
            return at.startsWith("now-")
                    ? now.minus(Duration.parse(at.substring(4)))
                    : LocalDateTime.parse(at).atZone(zone).toInstant();
        }
    }

    /** What somebody does, so long after the step before. */
    record Step(Duration after, String verb, JsonNode details) {

        String text(String name) {
            return details.required(name).asString();
        }

        String text(String name, String otherwise) {
            return details.path(name).asString(otherwise);
        }
    }

    static JsonNode cast() {
        return read("/demo/cast.yaml");
    }

    static <T> List<T> people(JsonNode list, Class<T> type) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> MAPPER.treeToValue(it, type))
                .toList();
    }

    static List<Tale> tales() {
        return StreamSupport.stream(read("/demo/stories.yaml").spliterator(), false)
                .map(Script::tale)
                .toList();
    }

    private static Tale tale(JsonNode node) {
        return new Tale(
                node.required("title").asString(),
                node.required("customer").asString(),
                node.required("service").asString(),
                node.required("at").asString(),
                StreamSupport.stream(node.required("steps").spliterator(), false)
                        .map(Script::step)
                        .toList());
    }

    private static Step step(JsonNode node) {
        var verb = node.propertyStream()
                .filter(it -> !it.getKey().equals("after"))
                .findFirst()
                .orElseThrow();
        return new Step(Duration.parse(node.required("after").asString()), verb.getKey(), verb.getValue());
    }

    private static JsonNode read(String path) {
        try (var in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The demonstration has no " + path);
            }
            return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
