package onus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTest {

    private static final Texts ENGLISH = Texts.of(Language.EN, "mails");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)[,}]");
    private static final Pattern PLURAL = Pattern.compile("\\{\\w+, plural,((?:[^{}]|\\{[^{}]*})*)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameSentencesOfLetters(Language language) {
        assertThat(Texts.of(language, "mails").keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfALetterTellsTheSameFacts(Language language) {
        var texts = Texts.of(language, "mails");
        for (var key : ENGLISH.keys()) {
            assertThat(names(texts.text(key))).as(language + " " + key).isEqualTo(names(ENGLISH.text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCountInALetterHasEveryFormOfItsLanguage(Language language) {
        var forms = PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords();
        var texts = Texts.of(language, "mails");
        for (var key : texts.keys()) {
            var plural = PLURAL.matcher(texts.text(key));
            while (plural.find()) {
                var given = plural.group(1);
                // Millions are French's own form and read like the others here.
                assertThat(forms.stream().filter(it -> !(language == Language.FR && it.equals("many"))))
                        .as(language + " " + key)
                        .allMatch(it -> given.contains(it + " {"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceOfALetterIsEmpty(Language language) {
        var texts = Texts.of(language, "mails");
        assertThat(texts.keys()).allSatisfy(it -> assertThat(texts.text(it)).isNotBlank());
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        var places = NAME.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }
}
