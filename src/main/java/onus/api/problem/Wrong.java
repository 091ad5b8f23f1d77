package onus.api.problem;

import java.util.Map;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param what key of the sentence
 * @param facts what the sentence mentions
 */
public record Wrong(String pointer, String what, Map<String, Object> facts) {

    public Wrong {
        facts = Map.copyOf(facts);
    }

    public static Wrong of(String pointer, String what) {
        return new Wrong(pointer, what, Map.of());
    }
}
