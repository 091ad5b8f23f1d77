package onus.contract;

import java.util.Map;
import onus.reason.Language;

/**
 * The words of a contract's own, beside or instead of the shipped clause texts.
 *
 * @param names what customers call the contract
 * @param clauses by language, then by {@code <clause>.title} or {@code <clause>.text}
 */
public record Wording(Map<Language, String> names, Map<Language, Map<String, String>> clauses) {

    public static final Wording NONE = new Wording(Map.of(), Map.of());
}
