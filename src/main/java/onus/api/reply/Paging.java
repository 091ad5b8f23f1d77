package onus.api.reply;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list is asked for. A store reads {@link #fetch()} things after the cursor; one more than the limit tells that there are more.
 */
public final class Paging {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    private final int limit;
    private final @Nullable Cursor after;
    private final URI list;
    private final Cursors cursors;

    Paging(int limit, @Nullable Cursor after, URI list, Cursors cursors) {
        this.limit = limit;
        this.after = after;
        this.list = list;
        this.cursors = cursors;
    }

    public int limit() {
        return limit;
    }

    public int fetch() {
        return limit + 1;
    }

    public Optional<Cursor> after() {
        return Optional.ofNullable(after);
    }

    /** The page, and the way to the next one if more was found than asked for. */
    public <T> ResponseEntity<Listing<T>> page(List<T> found, Function<? super T, Cursor> key) {
        return page(found, key, Function.identity());
    }

    /** The page of things found, each told in the form of the API. */
    public <F, T> ResponseEntity<Listing<T>> page(
            List<F> found, Function<? super F, Cursor> key, Function<? super F, ? extends T> told) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var answer = ResponseEntity.ok();
        if (found.size() > limit) {
            answer.header(HttpHeaders.LINK, "<" + next(key.apply(shown.getLast())) + ">; rel=\"next\"");
        }
        return answer.body(new Listing<>(shown.stream().<T>map(told).toList()));
    }

    private String next(Cursor cursor) {
        return UriComponentsBuilder.fromUri(list)
                .replaceQueryParam("after", cursors.write(cursor, list))
                .replaceQueryParam("limit", limit)
                .build(true)
                .toUriString();
    }
}
