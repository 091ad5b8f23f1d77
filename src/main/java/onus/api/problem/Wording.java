package onus.api.problem;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import onus.reason.Language;

/** The sentences of the API in the reader's language. */
final class Wording {

    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            BUNDLES.put(language, ResourceBundle.getBundle("onus.api.problems", language.locale(), control));
        }
    }

    private Wording() {}

    /** A sentence that every bundle has. */
    static String say(Language language, String key) {
        return says(language, key, Map.of()).orElseThrow(() -> new IllegalStateException("no sentence " + key));
    }

    /** A sentence with its facts; empty when the bundles do not have it. */
    static Optional<String> says(Language language, String key, Map<String, Object> facts) {
        var bundle = BUNDLES.get(language);
        return bundle != null && bundle.containsKey(key)
                ? Optional.of(new MessageFormat(bundle.getString(key), language.locale()).format(facts))
                : Optional.empty();
    }
}
