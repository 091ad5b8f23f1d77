package onus.contract.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.LinkedHashMap;
import java.util.Map;
import onus.contract.file.SchemaFile;
import tools.jackson.databind.JsonNode;

/** The form of a file as its JSON Schema wants it. */
final class Shape {

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("x-unit"))
            .keyword(new NonValidationKeyword("x-source"))
            .build();

    private static final class Known {
        private static final Shape CONTRACT = new Shape(SchemaFile.contract());
        private static final Shape MARKET = new Shape(SchemaFile.market());
    }

    private final SchemaFile file;
    private final Schema schema;

    private Shape(SchemaFile file) {
        this.file = file;
        this.schema = SchemaRegistry.withDefaultDialect(DIALECT).getSchema(file.root());
    }

    static Shape contract() {
        return Known.CONTRACT;
    }

    static Shape market() {
        return Known.MARKET;
    }

    void check(JsonNode tree, Report report) {
        for (var error : schema.validate(tree)) {
            tell(error, tree, report);
        }
    }

    private void tell(Error error, JsonNode tree, Report report) {
        var pointer = error.getInstanceLocation().toString();
        var spot = new Spot(pointer.isEmpty() ? tree : tree.at(pointer), pointer);
        switch (error.getKeyword()) {
            case "required" -> report.key(spot.at(error.getProperty()), "missing", Map.of("key", error.getProperty()));
            case "additionalProperties", "unevaluatedProperties" -> unknown(spot, error, report);
            case "propertyNames" -> badName(spot, error, report);
            case "enum" -> choice(spot, error, report);
            case "type" -> report.value(spot, "wrong-type", Map.of("is", kind(spot.node()), "want", wanted(error)));
            case "pattern" -> pattern(spot, error, report);
            case "minimum", "maximum" -> report.value(spot, "out-of-range", range(spot, error));
            case "minItems", "minProperties", "minLength" -> report.value(spot, "nothing-in-it", Map.of());
            case "uniqueItems" -> report.value(spot, "said-twice", Map.of());
            default -> report.value(spot, "schema", Map.of("problem", error.getMessage()));
        }
    }

    private void unknown(Spot spot, Error error, Report report) {
        var allowed = file.keysAround(error.getSchemaLocation().toString());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("key", error.getProperty());
        facts.put("allowed", String.join(", ", allowed));
        facts.put("meant", DidYouMean.of(error.getProperty(), allowed).orElse("none"));
        report.key(spot.at(error.getProperty()), "unknown-key", facts);
    }

    private static void badName(Spot spot, Error error, Report report) {
        var name = error.getProperty() == null ? String.valueOf(error.getInstanceNode()) : error.getProperty();
        report.key(spot.at(name), "bad-name", Map.of("key", name));
    }

    private static void choice(Spot spot, Error error, Report report) {
        var allowed =
                error.getSchemaNode().valueStream().map(JsonNode::asString).toList();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("is", spot.node().asString(spot.node().toString()));
        facts.put("allowed", String.join(", ", allowed));
        facts.put("meant", DidYouMean.of((String) facts.get("is"), allowed).orElse("none"));
        report.value(spot, "not-a-choice", facts);
    }

    private static void pattern(Spot spot, Error error, Report report) {
        var location = error.getSchemaLocation().toString();
        var form = location.replaceAll(".*/\\$defs/([A-Za-z]+)/pattern$", "$1");
        var facts = Map.<String, Object>of(
                "is", spot.node().asString(""), "pattern", error.getSchemaNode().asString(""));
        report.value(spot, form.equals(location) ? "pattern" : "pattern-" + form, facts);
    }

    private static Map<String, Object> range(Spot spot, Error error) {
        return Map.of(
                "is", spot.node().toString(), "limit", error.getSchemaNode().toString(), "side", error.getKeyword());
    }

    private static String wanted(Error error) {
        return error.getSchemaNode().asString("");
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
            case NULL, MISSING -> "null";
            case STRING, BINARY, POJO -> "string";
        };
    }
}
