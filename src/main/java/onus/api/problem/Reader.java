package onus.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import onus.reason.Language;

/** The language in which a caller reads: the one asked for, else the person's own, else English. */
public final class Reader {

    private static final String OWN = Reader.class.getName();

    private Reader() {}

    /** Remembers the language of the person who signed in. */
    public static void speaks(HttpServletRequest request, Language language) {
        request.setAttribute(OWN, language);
    }

    public static Language of(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        return asked == null ? own(request) : preferred(asked, own(request));
    }

    private static Language preferred(String header, Language otherwise) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(it -> it.getWeight() > 0)
                    .flatMap(it -> Language.of(it.getRange()).stream())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Language own(HttpServletRequest request) {
        return (Language) Objects.requireNonNullElse(request.getAttribute(OWN), Language.EN);
    }
}
