package onus.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    /** Files whose texts are templates; the others hold words and marks. */
    private static final List<String> TEMPLATES = List.of("reasons", "offers", "mails", "plan");

    private static final List<String> FILES =
            List.of("reasons", "codes", "offers", "billing", "receipt", "mails", "plan", "alerts", "consent");
    private static final Pattern PLURAL = Pattern.compile("\\{\\w+, plural,((?:[^{}]|\\{[^{}]*})*)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameSentences(Language language) {
        for (var file : FILES) {
            assertThat(Texts.of(language, file).keys())
                    .as(file)
                    .isEqualTo(english(file).keys());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceTellsTheSameFacts(Language language) {
        for (var file : TEMPLATES) {
            var texts = Texts.of(language, file);
            for (var key : texts.keys()) {
                assertThat(places(texts.text(key)))
                        .as(language + " " + key)
                        .isEqualTo(places(english(file).text(key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasEveryFormOfItsLanguage(Language language) {
        var forms = PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords();
        for (var file : TEMPLATES) {
            var texts = Texts.of(language, file);
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
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsEmptyAndNoReasonLeftInEnglish(Language language) {
        for (var file : FILES) {
            var texts = Texts.of(language, file);
            assertThat(texts.keys()).allSatisfy(it -> assertThat(texts.text(it)).isNotBlank());
        }
        if (language != Language.EN) {
            var texts = Texts.of(language, "reasons");
            assertThat(texts.keys())
                    .allSatisfy(it -> assertThat(texts.text(it))
                            .isNotEqualTo(english("reasons").text(it)));
        }
    }

    private static Texts english(String file) {
        return Texts.of(Language.EN, file);
    }

    private static Set<String> places(String text) {
        var names = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }
}
