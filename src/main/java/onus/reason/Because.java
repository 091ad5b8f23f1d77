package onus.reason;

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
        facts = Facts.of(facts);
    }

    public static Because of(String clause) {
        return new Because(clause, "", Facts.NONE);
    }

    public Because point(String sentence) {
        return new Because(clause, sentence, facts);
    }

    public Because with(String name, Value value) {
        return new Because(clause, point, Facts.of(facts).and(name, value));
    }

    /** Key of the sentence in the message bundles. */
    public String sentence() {
        return point.isEmpty() ? "reason." + clause : "reason." + clause + "." + point;
    }
}
