package onus.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** The cookie in which a browser keeps its session's token: out of reach of scripts, of other sites and, over https, of the wire. */
public final class SessionCookie {

    public static final String NAME = "onus-session";

    private SessionCookie() {}

    public static ResponseCookie of(Secret secret, boolean secure) {
        return cookie(secret.text(), secure, Tokens.SESSION);
    }

    /** Makes the browser forget. */
    public static ResponseCookie gone(boolean secure) {
        return cookie("", secure, Duration.ZERO);
    }

    public static Optional<Secret> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty())
                .map(Secret::new)
                .findFirst();
    }

    private static ResponseCookie cookie(String value, boolean secure, Duration lasting) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(lasting)
                .build();
    }
}
