package onus.api.problem;

import java.util.Map;
import onus.contract.Flaw;
import onus.contract.file.Paths;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param what key of the sentence
 * @param facts what the sentence mentions
 * @param flaw what is wrong in a contract, which has its own sentence and place; null for anything else
 */
public record Wrong(
        String pointer,
        String what,
        Map<String, Object> facts,
        @Nullable Flaw flaw) {

    public Wrong {
        facts = Map.copyOf(facts);
    }

    public Wrong(String pointer, String what, Map<String, Object> facts) {
        this(pointer, what, facts, null);
    }

    public static Wrong of(String pointer, String what) {
        return new Wrong(pointer, what, Map.of());
    }

    static Wrong of(Flaw flaw) {
        return new Wrong(Paths.pointer(flaw.path()), flaw.rule(), Map.of(), flaw);
    }
}
