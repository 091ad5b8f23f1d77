package onus.api.problem;

import java.net.URI;
import onus.reason.Coded;
import org.springframework.http.HttpStatus;

/** Everything that can be wrong with a request, with its status; the code is the end of the problem's type. */
public enum Kind implements Coded {
    UNREADABLE(HttpStatus.BAD_REQUEST),
    KEY_MISSING(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_UNKNOWN(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REFUSED(HttpStatus.CONFLICT),
    STILL_RUNNING(HttpStatus.CONFLICT),
    LINK_USED(HttpStatus.GONE),
    STALE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TYPE_UNKNOWN(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    REVISION_MISSING(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Kind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public URI type() {
        return URI.create("urn:onus:problem:" + code());
    }
}
