package onus.api.reply;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How often a thing's state has changed: its strong entity tag. */
public final class Revision {

    private Revision() {}

    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** 200 with the thing and its tag; a reader who has it already gets 304. */
    public static <T> ResponseEntity<T> ok(long revision, T body) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, tag(revision)).body(body);
    }
}
