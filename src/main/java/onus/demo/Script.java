package onus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written demonstration: who plays, and what happens when. */
final class Script {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> STORIES =
            List.of("/demo/stories.yaml", "/demo/half-year.yaml", "/demo/watch.yaml", "/demo/today.yaml");

    private Script() {}

    /** Somebody of the desk. */
    record Staff(String email, String name, String language, ZoneId zone, List<String> roles, List<String> markets) {}

    /** Somebody who speaks for a customer. */
    record Contact(String email, String name, String role) {}

    /** Something a customer runs. */
    record Hosting(String key, String kind, String name, String contract, LocalDate endsOn, String monthlyNet) {}

    /**
     * One story: steps that follow each other.
     *
     * @param customer whose story it is; empty for one of the provider's own
     * @param service what it is about; empty where it names what it is about in its steps
     */
    record Tale(String title, String customer, String service, When when, List<Step> steps) {}

    /** What somebody does, so long after the step before. */
    record Step(Duration after, String verb, JsonNode details) {

        String text(String name) {
            return details.required(name).asString();
        }

        String text(String name, String otherwise) {
            return details.path(name).asString(otherwise);
        }

        /** Texts of a list, or the only one. */
        List<String> texts(String name) {
            return Script.texts(details.required(name));
        }

        Map<String, String> named(String name) {
            var all = new TreeMap<String, String>();
            details.path(name)
                    .propertyStream()
                    .forEach(it -> all.put(it.getKey(), it.getValue().asString()));
            return all;
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
        return STORIES.stream()
                .flatMap(it -> StreamSupport.stream(read(it).spliterator(), false))
                .map(Script::tale)
                .toList();
    }

    private static Tale tale(JsonNode node) {
        return new Tale(
                node.required("title").asString(),
                node.path("customer").asString(""),
                node.path("service").asString(""),
                when(node),
                StreamSupport.stream(node.required("steps").spliterator(), false)
                        .map(Script::step)
                        .toList());
    }

    private static When when(JsonNode node) {
        return new When(
                texts(node.required("at")),
                node.has("every") ? Period.parse(node.get("every").asString()) : null,
                node.has("until") ? node.get("until").asString() : null,
                node.has("but") ? texts(node.get("but")) : List.of());
    }

    private static List<String> texts(JsonNode one) {
        return one.isArray() ? one.valueStream().map(JsonNode::asString).toList() : List.of(one.asString());
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
