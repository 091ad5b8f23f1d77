package onus.reason;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** One file of texts in one language, UTF-8. */
final class Texts {

    private final String path;
    private final Properties texts = new Properties();

    private Texts(String path) {
        this.path = path;
    }

    static Texts of(Language language, String name) {
        var file = new Texts("/texts/" + language.code() + "/" + name + ".properties");
        try (var in = Texts.class.getResourceAsStream(file.path)) {
            if (in == null) {
                throw new IllegalStateException("No texts " + file.path);
            }
            file.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** A key without a text is a bug that the tests of the bundles find. */
    String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + path);
        }
        return text;
    }
}
