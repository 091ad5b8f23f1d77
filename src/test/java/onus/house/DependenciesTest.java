package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paper on dependencies against the build file: whatever comes in says who let it in and why. */
class DependenciesTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private final Document pom;
    private final List<MatchResult> rows;

    DependenciesTest() throws Exception {
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        rows = ROW.matcher(Files.readString(Path.of("docs/dependencies.md")))
                .results()
                .toList();
    }

    @Test
    void everythingTheBuildUsesHasARowAndNothingElse() {
        assertThat(rows.stream().map(it -> it.group(1)))
                .as("a dependency is a promise to follow somebody else's releases; the paper says what for")
                .containsExactlyInAnyOrderElementsOf(
                        used().map(DependenciesTest::name).distinct().toList());
    }

    @Test
    void everyRowNamesTheVersionOfTheBuild() {
        assertThat(used().map(it -> name(it) + " " + version(it)).distinct())
                .as("the paper is read when a version has a hole")
                .isSubsetOf(rows.stream()
                        .map(it -> it.group(1) + " " + it.group(2).strip())
                        .toList());
    }

    @Test
    void everyRowSaysLicenceAndReason() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(3)).as("licence of %s", row.group(1)).isNotBlank();
            assertThat(row.group(4).strip()).as("reason for %s", row.group(1)).hasSizeGreaterThan(10);
        });
    }

    private Stream<Element> used() {
        return Stream.of("parent", "dependency", "plugin", "path").flatMap(this::elements);
    }

    private static String name(Element used) {
        return text(used, "groupId") + ":" + text(used, "artifactId");
    }

    /** A version that the parent decides is called managed. */
    private String version(Element used) {
        String version = text(used, "version");
        if (version.startsWith("${")) {
            String property = version.substring(2, version.length() - 1);
            return elements(property).findFirst().orElseThrow().getTextContent().strip();
        }
        return version.isEmpty() ? "managed" : version;
    }

    private Stream<Element> elements(String tag) {
        var found = pom.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(it -> (Element) found.item(it));
    }

    private static String text(Element parent, String tag) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(tag)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }
}
