package onus.contract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onus.reason.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files under {@code clauses/<language>}; each language is read when it is first needed. */
final class SentenceFiles {

    private static final List<String> NAMES = List.of("incident", "money", "plans", "words", "flaws", "pages");
    private static final Map<Language, Map<String, String>> READ = new ConcurrentHashMap<>();

    private SentenceFiles() {}

    static Map<String, String> of(Language language) {
        return READ.computeIfAbsent(language, SentenceFiles::read);
    }

    private static Map<String, String> read(Language language) {
        var all = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            try (InputStream in =
                    SentenceFiles.class.getResourceAsStream("/clauses/" + language.code() + "/" + name + ".yaml")) {
                if (in != null) {
                    add("", new Load(LoadSettings.builder().build()).loadFromInputStream(in), all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static void add(String path, Object node, Map<String, String> all) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> add(path.isEmpty() ? String.valueOf(key) : path + "." + key, value, all));
        } else {
            all.put(path, String.valueOf(node).strip());
        }
    }
}
