package onus.api.reply;

import java.util.Arrays;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The revision a command was made for. As a handler's argument it makes the header compulsory. */
public record IfMatch(String header) {

    /** 428 without the header. */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(Kind.REVISION_MISSING);
        }
        return new IfMatch(header.strip());
    }

    /** 412 when the thing has moved on since it was read. */
    public void require(long revision) {
        if (!matches(revision)) {
            throw Problem.of(Kind.STALE).header("ETag", Revision.tag(revision));
        }
    }

    public boolean matches(long revision) {
        return header.equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(Revision.tag(revision)::equals);
    }
}
