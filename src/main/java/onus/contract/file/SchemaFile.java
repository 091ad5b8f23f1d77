package onus.contract.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema that comes with the program: the only list of what a file may say. */
public record SchemaFile(JsonNode root) {

    private static final class Shipped {
        private static final SchemaFile CONTRACT = read("contract");
        private static final SchemaFile MARKET = read("market");
    }

    public static SchemaFile contract() {
        return Shipped.CONTRACT;
    }

    public static SchemaFile market() {
        return Shipped.MARKET;
    }

    private static SchemaFile read(String name) {
        try (InputStream in = SchemaFile.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("No schema " + name + " comes with Onus");
            }
            return new SchemaFile(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of the terms of one version. */
    public JsonNode terms() {
        return root.at("/$defs/terms");
    }

    /** The definition a property points to, or itself. */
    public JsonNode resolved(JsonNode property) {
        return property.has("$ref") ? root.at(property.get("$ref").asString().substring(1)) : property;
    }

    /** The keys allowed beside the keyword at a location such as {@code urn:onus:contract#/$defs/terms/additionalProperties}. */
    public List<String> keysAround(String location) {
        var pointer = location.substring(location.indexOf('#') + 1);
        var around = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        return List.copyOf(around.path("properties").propertyNames());
    }

    /** The file with what may be left out put in, and explicit nothings of known terms taken away. */
    public JsonNode completed(JsonNode file) {
        return completed(file, root);
    }

    /** The terms of one version, completed in the same way. */
    public JsonNode completedTerms(JsonNode terms) {
        return completed(terms, terms());
    }

    private JsonNode completed(JsonNode value, JsonNode property) {
        var schema = resolved(property);
        return switch (value) {
            case ObjectNode it -> completedObject(it, schema);
            case ArrayNode it -> completedArray(it, schema.path("items"));
            default -> value;
        };
    }

    private JsonNode completedArray(ArrayNode list, JsonNode items) {
        var whole = list.arrayNode();
        list.forEach(it -> whole.add(completed(it, items)));
        return whole;
    }

    private JsonNode completedObject(ObjectNode object, JsonNode schema) {
        var known = schema.path("properties");
        var whole = object.objectNode();
        object.properties().forEach(it -> {
            var property = known.path(it.getKey());
            boolean nothing = it.getValue().isNull() && !property.isMissingNode();
            if (!nothing) {
                var inner = property.isMissingNode() ? schema.path("additionalProperties") : property;
                whole.set(it.getKey(), completed(it.getValue(), inner));
            }
        });
        known.properties().forEach(it -> {
            if (!whole.has(it.getKey()) && it.getValue().has("default")) {
                whole.set(it.getKey(), it.getValue().get("default").deepCopy());
            }
        });
        return whole;
    }
}
