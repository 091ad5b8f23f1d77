package onus.api.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.security.Seal;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final URI LIST = URI.create("/api/v1/tickets?state=open");

    private final Cursors cursors = new Cursors(new Seal(new byte[32]));

    @Test
    void aPageLeadsToTheNextOneAndTheLastToNone() {
        var first = new Paging(2, null, LIST, cursors).page(numbers(3), Cursor::after);
        var last = new Paging(2, null, LIST, cursors).page(numbers(2), Cursor::after);

        assertThat(first.getBody().items()).containsExactly(1, 2);
        assertThat(first.getHeaders().getFirst("Link"))
                .matches("</api/v1/tickets\\?state=open&after=[\\w-]+&limit=2>; rel=\"next\"");
        assertThat(last.getHeaders().getFirst("Link")).isNull();
    }

    @Test
    void aCursorIsGoodForItsListAndFiltersAndForNothingElse() {
        var written = cursors.write(Cursor.after("2026-11-02", 7), LIST);

        assertThat(cursors.read(written, URI.create(LIST + "&after=x&limit=3")))
                .contains(new Cursor(List.of("2026-11-02", "7")));
        assertThat(cursors.read(written, URI.create("/api/v1/tickets?state=closed")))
                .isEmpty();
        assertThat(cursors.read(written, URI.create("/api/v1/invoices?state=open")))
                .isEmpty();
        assertThat(new Cursors(new Seal("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8)))
                        .read(written, LIST))
                .isEmpty();
        for (var nonsense : List.of("", "x", "%%%", written + "A", written.substring(4))) {
            assertThat(cursors.read(nonsense, LIST)).as(nonsense).isEmpty();
        }
    }

    @Test
    void aRevisionMatchesOnlyItself() {
        assertThat(IfMatch.of("\"7\"").matches(7)).isTrue();
        assertThat(IfMatch.of("\"6\", \"7\"").matches(7)).isTrue();
        assertThat(IfMatch.of("*").matches(7)).isTrue();
        assertThat(IfMatch.of("W/\"7\"").matches(7)).isFalse();
        assertThat(IfMatch.of("7").matches(7)).isFalse();
        assertThatThrownBy(() -> IfMatch.of("\"6\"").require(7))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Kind.STALE));
        assertThatThrownBy(() -> IfMatch.of(null))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Kind.REVISION_MISSING));
    }

    private static List<Integer> numbers(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }
}
