package onus.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onus.contract.Closing;
import onus.contract.Market;
import onus.contract.Terms;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is the only list of term paths: the records hold exactly its fields, with its types, choices and gaps. */
class SchemaAgreesWithRecordsTest {

    private static final Map<Class<?>, String> LEAVES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(java.math.BigDecimal.class, "string"),
            Map.entry(Duration.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(LocalDateTime.class, "string"),
            Map.entry(LocalTime.class, "string"),
            Map.entry(Closing.class, "string"),
            Map.entry(ZoneId.class, "string"),
            Map.entry(org.joda.money.CurrencyUnit.class, "string"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(boolean.class, "boolean"));

    private final List<String> differences = new ArrayList<>();

    @Test
    void everyTermIsInBothWithTheSameTypeAndChoices() {
        var schema = read("contract");
        compare("terms", schema.at("/$defs/terms"), Terms.class, schema);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyFieldOfAMarketIsInBoth() {
        var schema = read("market");
        compareRecord("market", schema, Market.class, schema, Map.of("key", "market"));
        assertThat(differences).isEmpty();
    }

    @Test
    void everyTermIsDescribed() {
        for (var name : List.of("contract", "market")) {
            var schema = read(name);
            describe(name, schema);
        }
        assertThat(differences).isEmpty();
    }

    private void describe(String path, JsonNode node) {
        node.path("properties").properties().forEach(it -> {
            if (!it.getValue().has("description") && !it.getValue().has("$ref")) {
                differences.add(path + "." + it.getKey() + " has no description");
            }
            describe(path + "." + it.getKey(), it.getValue());
        });
        node.path("$defs").properties().forEach(it -> describe(it.getKey(), it.getValue()));
        if (node.has("items")) {
            describe(path + "[]", node.get("items"));
        }
    }

    private static JsonNode read(String name) {
        return JsonMapper.shared()
                .readTree(SchemaAgreesWithRecordsTest.class.getResourceAsStream("/schema/" + name + ".schema.json"));
    }

    private void compareRecord(String path, JsonNode node, Class<?> type, JsonNode root, Map<String, String> renamed) {
        Set<String> fields = new TreeSet<>();
        for (var component : type.getRecordComponents()) {
            var name = renamed.getOrDefault(component.getName(), component.getName());
            fields.add(name);
            if (node.path("properties").has(name)) {
                compareComponent(path + "." + name, node, name, component, root);
            }
        }
        Set<String> properties = new TreeSet<>(node.path("properties").propertyNames());
        if (!fields.equals(properties)) {
            differences.add(path + ": record has " + fields + ", schema has " + properties);
        }
    }

    private void compareComponent(String path, JsonNode parent, String name, RecordComponent component, JsonNode root) {
        var property = parent.path("properties").get(name);
        boolean required = Stream.concat(Stream.of(), parent.path("required").valueStream())
                .anyMatch(it -> name.equals(it.asString()));
        boolean optional = !required && !property.has("default");
        if (optional != nullable(component.getAnnotatedType())) {
            differences.add(path + ": may be absent in " + (optional ? "the schema" : "the record") + " only");
        }
        compare(path, property, component.getGenericType(), root);
    }

    private static boolean nullable(AnnotatedType type) {
        if (type.isAnnotationPresent(Nullable.class)) {
            return true;
        }
        return type instanceof AnnotatedParameterizedType it && it.isAnnotationPresent(Nullable.class);
    }

    private void compare(String path, JsonNode property, Type type, JsonNode root) {
        var node =
                property.has("$ref") ? root.at(property.get("$ref").asString().substring(1)) : property;
        switch (type) {
            case ParameterizedType it
            when it.getRawType() == List.class ->
                compare(path + "[]", node.path("items"), it.getActualTypeArguments()[0], root);
            case ParameterizedType it ->
                compare(path + ".*", node.path("additionalProperties"), it.getActualTypeArguments()[1], root);
            case Class<?> it
            when it.isRecord() && !LEAVES.containsKey(it) -> compareRecord(path, node, it, root, Map.of());
            case Class<?> it when it.isEnum() -> compareChoices(path, node, it);
            case Class<?> it -> compareLeaf(path, node, it);
            default -> differences.add(path + ": no rule for " + type);
        }
    }

    private void compareLeaf(String path, JsonNode node, Class<?> type) {
        if (!node.path("type").asString("").equals(LEAVES.get(type))) {
            differences.add(path + ": " + type.getSimpleName() + " against " + node.path("type"));
        }
    }

    private void compareChoices(String path, JsonNode node, Class<?> type) {
        var written = Arrays.stream(type.getEnumConstants())
                .map(it -> written((Enum<?>) it))
                .toList();
        var allowed = node.path("enum").valueStream().map(JsonNode::asString).toList();
        boolean some = type == onus.contract.TicketKind.class;
        if (some
                ? !written.containsAll(allowed) || allowed.isEmpty()
                : !Set.copyOf(written).equals(Set.copyOf(allowed))) {
            differences.add(path + ": record has " + written + ", schema has " + allowed);
        }
    }

    private static String written(Enum<?> constant) {
        if (constant instanceof Language it) {
            return it.code();
        }
        try {
            var name = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
