package onus.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form came back without what our page had put into it, or changed. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreadable(String field) {
        super(field);
    }
}
