package onus.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or it is somebody else's, which is told with the same words. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotHere(String what) {
        super(what);
    }
}
