package onus.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five languages a reader may have. */
public enum Language implements Coded {
    CS,
    DE,
    EN,
    FR,
    PL;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    public Locale locale() {
        return locale;
    }

    /** The language of a code such as {@code fr} or a tag such as {@code fr-CH}; empty if it is none of the five. */
    public static Optional<Language> of(String tag) {
        var primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).filter(it -> it.code().equals(primary)).findFirst();
    }
}
