package onus.contract.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import onus.contract.Wording;
import onus.reason.Language;
import tools.jackson.databind.JsonNode;

/** The words a contract file brings along. */
public final class WordingFile {

    private WordingFile() {}

    /** The names of the whole file and the clause texts of one of its versions. */
    public static Wording of(JsonNode file, JsonNode version) {
        var names = new EnumMap<Language, String>(Language.class);
        file.path("names")
                .properties()
                .forEach(it -> language(
                        it.getKey(), found -> names.put(found, it.getValue().asString())));
        var clauses = new EnumMap<Language, Map<String, String>>(Language.class);
        version.path("clauses")
                .properties()
                .forEach(it -> language(it.getKey(), found -> clauses.put(found, texts(it.getValue()))));
        return new Wording(names, clauses);
    }

    private static void language(String code, java.util.function.Consumer<Language> use) {
        Language.of(code).ifPresent(use);
    }

    private static Map<String, String> texts(JsonNode clauses) {
        var texts = new LinkedHashMap<String, String>();
        clauses.properties()
                .forEach(clause -> clause.getValue().properties().forEach(part -> {
                    boolean word = clause.getKey().startsWith("word.");
                    texts.put(
                            word ? clause.getKey() : clause.getKey() + "." + part.getKey(),
                            part.getValue().asString());
                }));
        return texts;
    }
}
