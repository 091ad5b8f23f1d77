package onus.reason;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a decision: the clause that spoke and the facts it spoke about.
 *
 * @param clause key of the clause, a path into the terms such as {@code diagnosis.fee}
 * @param point which of the clause's sentences applies; empty if it has only one
 * @param facts by name, in the order of telling
 */
public record Because(String clause, String point, Map<String, Value> facts) {

    public Because {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Because of(String clause) {
        return new Because(clause, "", Map.of());
    }

    public Because point(String sentence) {
        return new Because(clause, sentence, facts);
    }

    public Because with(String name, Value value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Because(clause, point, more);
    }

    /** Key of the sentence in the message bundles. */
    public String sentence() {
        return point.isEmpty() ? "reason." + clause : "reason." + clause + "." + point;
    }
}
