package onus.contract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The chapters of a contract and the clauses of each, in order. */
public final class Outline {

    private static final class Shipped {
        private static final Map<String, List<String>> CHAPTERS = read();
    }

    private Outline() {}

    public static Map<String, List<String>> chapters() {
        return Shipped.CHAPTERS;
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Outline.class.getResourceAsStream("/clauses/outline.yaml")) {
            var chapters = new LinkedHashMap<String, List<String>>();
            var loaded = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            loaded.forEach((chapter, keys) -> chapters.put(
                    chapter.toString(),
                    ((List<?>) keys).stream().map(Object::toString).toList()));
            return Collections.unmodifiableMap(chapters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
