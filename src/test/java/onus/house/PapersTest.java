package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers against the folder they lie in: where a paper points, there is something. */
class PapersTest {

    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?) *$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(papers().flatMap(PapersTest::links).filter(it -> !it.leads()))
                .as("a reader who follows a dead link stops trusting the rest")
                .isEmpty();
    }

    private static Stream<Path> papers() throws IOException {
        try (var top = Files.list(Path.of(""));
                var below = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, below)
                    .map(Path::normalize)
                    .filter(it -> it.toString().endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<Link> links(Path paper) {
        return LINK.matcher(prose(paper))
                .results()
                .map(it -> new Link(paper, it.group(1)))
                .filter(it -> !ELSEWHERE.matcher(it.to()).find());
    }

    /** Without the blocks that show what a machine says. */
    private static String prose(Path paper) {
        try {
            return BLOCK.matcher(Files.readString(paper)).replaceAll("");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record Link(Path from, String to) {

        boolean leads() {
            return Files.exists(target())
                    && (anchor().isEmpty() || anchors(target()).contains(anchor()));
        }

        Path target() {
            var path = URLDecoder.decode(to.split("#", 2)[0], StandardCharsets.UTF_8);
            return path.isEmpty() ? from : from.resolveSibling(path).normalize();
        }

        private String anchor() {
            return to.contains("#") ? to.split("#", 2)[1] : "";
        }
    }

    private static List<String> anchors(Path paper) {
        return HEADING.matcher(prose(paper)).results().map(PapersTest::anchor).toList();
    }

    /** As the places where code is read make an anchor of a heading. */
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                .replace(' ', '-');
    }
}
