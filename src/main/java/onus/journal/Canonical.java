package onus.journal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One written form for one set of facts, whatever the database makes of it in between: sorted keys, every leaf a text. */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static String write(Map<String, ?> facts) {
        return JSON.writeValueAsString(form(facts));
    }

    /** The canonical form of facts that were read back from the database. */
    static String rewrite(String json) {
        return JSON.writeValueAsString(form(JSON.readValue(json, Map.class)));
    }

    private static Object form(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, leaf) -> sorted.put(String.valueOf(key), form(leaf)));
                yield sorted;
            }
            case Collection<?> list -> list.stream().map(Canonical::form).toList();
            case Coded coded -> coded.code();
            default -> value.toString();
        };
    }
}
