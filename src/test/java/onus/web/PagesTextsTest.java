package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onus.reason.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTextsTest {

    private static final Pattern SAID = Pattern.compile("(?:\\bw|words|words\\(\\))\\.say\\(\"([a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern CODED =
            Pattern.compile("(?:\\bw|words|words\\(\\))\\.(?:say\\(\"([a-z0-9.-]+)\\.\" \\+|of\\(\"([a-z0-9.-]+)\",)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(Language.EN).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceKeepsItsPlaces(Language language) {
        var english = texts(Language.EN);
        texts(language)
                .forEach((key, text) ->
                        assertThat(places(text)).as("%s in %s", key, language).isEqualTo(places(english.get(key))));
    }

    @Test
    void everySentenceAPageSaysExists() throws IOException {
        assertThat(texts(Language.EN).stringPropertyNames()).containsAll(said());
    }

    /** Every key that a page puts together has a row here, so a code without a word fails here and not before a reader. */
    @Test
    void everyWordOfACodeExists() {
        assertThat(texts(Language.EN).stringPropertyNames())
                .containsAll(WordSet.all().stream()
                        .flatMap(it -> it.codes().map(code -> it.set() + "." + code))
                        .toList());
    }

    @Test
    void everySetOfCodesThatAPageShowsIsKnown() throws IOException {
        assertThat(WordSet.all().stream().map(WordSet::set)).containsAll(found(CODED));
    }

    private static Set<String> said() throws IOException {
        return found(SAID);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        for (var root : new String[] {"src/main/jte", "src/main/java/onus/web"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .map(it -> Objects.requireNonNullElse(it.group(1), it.groupCount() > 1 ? it.group(2) : ""))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static Set<String> places(Object text) {
        var all = new TreeSet<String>();
        Stream<MatchResult> found = PLACE.matcher(text.toString()).results();
        found.forEach(it -> all.add(it.group(1)));
        return all;
    }

    private static Properties texts(Language language) {
        var texts = new Properties();
        var file = "/texts/" + language.code() + "/pages.properties";
        try (var in = Objects.requireNonNull(PagesTextsTest.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
