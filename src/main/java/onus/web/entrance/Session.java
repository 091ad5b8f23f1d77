package onus.web.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import onus.people.SessionCookie;
import onus.people.Tokens;
import onus.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Begins and ends a browser's session. */
@Component
class Session {

    private final Tokens tokens;

    Session(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Remembers the person; with an account, as a contact of that customer. */
    void begin(UUID person, @Nullable UUID account, Visit visit, HttpServletResponse response) {
        var issued = tokens.issue(person, account, Tokens.Wish.session());
        set(response, SessionCookie.of(issued.secret(), visit.secure()).toString());
    }

    void end(Tokens.Shown shown, Visit visit, HttpServletResponse response) {
        tokens.revoke(shown.person().id(), shown.token());
        set(response, SessionCookie.gone(visit.secure()).toString());
    }

    private static void set(HttpServletResponse response, String cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
