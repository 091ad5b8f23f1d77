package onus.contract.text;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.reason.Language;

/** The program's own texts in one language, and a contract's own ones before them. */
public record Sentences(Language language, List<Map<String, String>> layers) {

    /** What comes with the program; English where a language lacks a sentence. */
    public static Sentences shipped(Language language) {
        return new Sentences(language, List.of(SentenceFiles.of(language), SentenceFiles.of(Language.EN)));
    }

    /** The same texts under a contract's own. */
    public Sentences under(Map<String, String> own) {
        return new Sentences(
                language,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(own), layers.stream())
                        .toList());
    }

    /** The pattern of a key. */
    public Optional<String> find(String key) {
        return layers.stream()
                .filter(it -> it.containsKey(key))
                .map(it -> it.get(key))
                .findFirst();
    }

    /** The sentence of a key with its values filled in; the key itself if no text is known. */
    public String say(String key, Map<String, Object> values) {
        return find(key).map(it -> filled(it, values)).orElse(key);
    }

    /** A word of a set, such as a ticket kind. */
    public String word(String set, String code) {
        return find("word." + set + "." + code).orElse(code);
    }

    private String filled(String pattern, Map<String, Object> values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
