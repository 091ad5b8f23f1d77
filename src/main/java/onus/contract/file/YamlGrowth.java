package onus.contract.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onus.contract.Flaw;
import onus.contract.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Grows a JSON tree out of YAML nodes and notes where each part stands. */
final class YamlGrowth {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    Map<String, Place> keys() {
        return keys;
    }

    Map<String, Place> values() {
        return values;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    JsonNode tree(Node node, String pointer) {
        values.put(pointer, placeOf(node));
        return switch (node) {
            case MappingNode it -> mapping(it, pointer);
            case SequenceNode it -> sequence(it, pointer);
            case ScalarNode it -> scalar(it);
            default -> throw new IllegalStateException("No such YAML node: " + node.getNodeType());
        };
    }

    private JsonNode mapping(MappingNode node, String pointer) {
        var tree = NODES.objectNode();
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode it ? it.getValue() : "?";
            var at = pointer + "/" + escaped(key);
            var first = keys.putIfAbsent(at, placeOf(tuple.getKeyNode()));
            if (first != null) {
                flaws.add(new Flaw(
                        placeOf(tuple.getKeyNode()),
                        Paths.dotted(at),
                        "duplicate-key",
                        Map.of("key", key, "first", first.line())));
            } else {
                tree.set(key, tree(tuple.getValueNode(), at));
            }
        }
        return tree;
    }

    private JsonNode sequence(SequenceNode node, String pointer) {
        var tree = NODES.arrayNode();
        for (var item : node.getValue()) {
            var at = pointer + "/" + tree.size();
            keys.put(at, placeOf(item));
            tree.add(tree(item, at));
        }
        return tree;
    }

    private static JsonNode scalar(ScalarNode node) {
        var value = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        if (node.getTag().equals(Tag.INT)) {
            return NODES.numberNode(new BigInteger(value));
        }
        return node.getTag().equals(Tag.FLOAT) && value.matches("[-+.0-9eE]+")
                ? NODES.numberNode(new BigDecimal(value))
                : NODES.stringNode(value);
    }

    private static Place placeOf(Node node) {
        return node.getStartMark().map(MarkedYaml::place).orElse(Place.START);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
