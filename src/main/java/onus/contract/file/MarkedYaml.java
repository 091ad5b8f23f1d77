package onus.contract.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onus.contract.Flaw;
import onus.contract.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A YAML file as a tree that remembers where everything stands.
 *
 * @param keys places of keys and list items, by JSON pointer
 * @param values places of values, by JSON pointer
 * @param flaws what keeps the file from being read, or two meanings for one key
 */
public record MarkedYaml(JsonNode tree, Map<String, Place> keys, Map<String, Place> values, List<Flaw> flaws) {

    static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(2 * Utf8.MOST_BYTES).build();

    public static MarkedYaml read(byte[] file) {
        return switch (Utf8.of(file)) {
            case Utf8.Refused(var flaw) -> unreadable(List.of(flaw));
            case Utf8.Text(var text) -> read(text);
        };
    }

    private static MarkedYaml read(String text) {
        try {
            var flaws = YamlEvents.flaws(text);
            return flaws.isEmpty() ? composed(text) : unreadable(flaws);
        } catch (MarkedYamlEngineException e) {
            return unreadable(List.of(syntax(e, text)));
        } catch (YamlEngineException e) {
            return unreadable(
                    List.of(new Flaw(Place.START, "", "yaml", Map.of("problem", String.valueOf(e.getMessage())))));
        }
    }

    private static MarkedYaml composed(String text) {
        var root = new Compose(SETTINGS).composeString(text);
        if (root.isEmpty()) {
            return unreadable(List.of(new Flaw(Place.START, "", "empty", Map.of())));
        }
        var grown = new YamlGrowth();
        var tree = grown.tree(root.get(), "");
        return new MarkedYaml(tree, grown.keys(), grown.values(), grown.flaws());
    }

    private static MarkedYaml unreadable(List<Flaw> flaws) {
        return new MarkedYaml(
                JsonNodeFactory.instance.missingNode(), new HashMap<>(), new HashMap<>(), new ArrayList<>(flaws));
    }

    private static Flaw syntax(MarkedYamlEngineException e, String text) {
        var mark = e.getProblemMark();
        int at = mark.map(Mark::getIndex).orElse(0);
        boolean tab = at < text.length()
                && text.codePointCount(0, text.length()) > at
                && text.codePointAt(text.offsetByCodePoints(0, at)) == '\t';
        return new Flaw(
                mark.map(MarkedYaml::place).orElse(Place.START),
                "",
                tab ? "tab" : "yaml",
                Map.of("problem", String.valueOf(e.getProblem())));
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    public boolean isReadable() {
        return !tree.isMissingNode();
    }

    /** Where the key of a pointer stands; the nearest parent's if it is not in the file. */
    public Place keyAt(String pointer) {
        return nearest(keys, pointer);
    }

    /** Where the value of a pointer stands; the nearest parent's if it is not in the file. */
    public Place valueAt(String pointer) {
        return values.containsKey(pointer) ? nearest(values, pointer) : nearest(keys, pointer);
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return Place.START;
    }
}
