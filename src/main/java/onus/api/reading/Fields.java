package onus.api.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onus.api.problem.Problem;
import onus.api.problem.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object being read. Ask for every field first, then {@link #end()}: it refuses the whole object with all that is wrong in it, fields
 * nobody asked for included. Only then have the fields their values.
 */
public final class Fields {

    private final String pointer;
    private final JsonNode node;
    private final List<Wrong> errors;
    private final Set<String> asked = new LinkedHashSet<>();
    private final boolean outermost;

    private Fields(String pointer, JsonNode node, List<Wrong> errors, boolean outermost) {
        this.pointer = pointer;
        this.node = node;
        this.errors = errors;
        this.outermost = outermost;
    }

    public static Fields of(JsonNode node) {
        return new Fields("", node, new ArrayList<>(), true);
    }

    static Fields within(String pointer, JsonNode node, List<Wrong> errors) {
        return new Fields(pointer, node, errors, false);
    }

    public Field required(String name) {
        return field(name, true);
    }

    public Field optional(String name) {
        return field(name, false);
    }

    /** Whether the object has the field with a value other than null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** Marks a field as wrong that only its neighbours make wrong. */
    public void wrong(String name, String what) {
        errors.add(Wrong.of(at(name), what));
    }

    /** Ends the reading of this object: whatever is wrong in it is now known. */
    public void end() {
        if (!node.isObject()) {
            errors.addFirst(Wrong.of(pointer, "not-an-object"));
        }
        node.propertyNames().stream()
                .filter(it -> !asked.contains(it))
                .forEach(it ->
                        errors.add(new Wrong(at(it), "unknown-field", Map.of("known", String.join(", ", asked)))));
        if (!errors.isEmpty()) {
            throw outermost ? Problem.invalid(errors) : new Broken();
        }
    }

    private Field field(String name, boolean required) {
        asked.add(name);
        @Nullable JsonNode value = node.get(name);
        var given = value == null || value.isNull() ? null : value;
        if (given == null && required && node.isObject()) {
            errors.add(Wrong.of(at(name), "required"));
        }
        return new Field(at(name), given, errors);
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** An inner object could not be read; the errors are already noted. */
    static final class Broken extends RuntimeException {
        Broken() {
            super(null, null, false, false);
        }
    }
}
