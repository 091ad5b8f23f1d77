package onus.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something wrong in a contract or market file, told by its text in {@code clauses/<language>/flaws.yaml}.
 *
 * @param path dotted path into the file, such as {@code versions[0].terms.diagnosis.fee}; empty for the file itself
 * @param rule key of the rule that was broken
 * @param facts named values of its text
 */
public record Flaw(Place place, String path, String rule, Map<String, Object> facts) {

    public Flaw {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
