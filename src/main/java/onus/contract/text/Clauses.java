package onus.contract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.reason.Language;

/** The clauses of a version as its customers read them; a clause whose text is empty does not apply. */
public final class Clauses {

    private final Sentences sentences;
    private final Map<String, Object> values;

    private Clauses(Sentences sentences, Map<String, Object> values) {
        this.sentences = sentences;
        this.values = values;
    }

    /** The texts of a version: its own ones before the shipped. */
    public static Sentences sentences(ContractVersion version, Language language) {
        var own = new LinkedHashMap<String, String>();
        version.wording()
                .clauses()
                .getOrDefault(language, Map.of())
                .forEach((key, text) -> own.put(key.startsWith("word.") ? key : "clause." + key, text));
        return Sentences.shipped(language).under(own);
    }

    /** All that apply, in the order of the outline; a contract's own ones stand at the end. */
    public static List<ClauseText> of(ContractVersion version, Language language) {
        var sentences = sentences(version, language);
        var clauses = new Clauses(sentences, TermValues.of(version, sentences));
        var all = new ArrayList<ClauseText>();
        Outline.chapters()
                .forEach((chapter, keys) ->
                        keys.forEach(key -> clauses.clause(chapter, key).ifPresent(all::add)));
        clauses.own(version, language, all);
        return List.copyOf(all);
    }

    private void own(ContractVersion version, Language language, List<ClauseText> all) {
        version.wording().clauses().getOrDefault(language, Map.of()).keySet().stream()
                .filter(it -> it.endsWith(".text") && !it.startsWith("word."))
                .map(it -> it.substring(0, it.length() - ".text".length()))
                .filter(it -> Outline.chapters().values().stream().noneMatch(keys -> keys.contains(it)))
                .forEach(it -> clause("own", it).ifPresent(all::add));
    }

    private Optional<ClauseText> clause(String chapter, String key) {
        var section = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        boolean applies = section.equals(key) || !"false".equals(values.get("has_" + section));
        var text = applies ? sentences.say("clause." + key + ".text", values).strip() : "";
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClauseText(key, chapter, sentences.say("clause." + key + ".title", values), text));
    }
}
