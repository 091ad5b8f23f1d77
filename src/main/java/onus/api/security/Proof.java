package onus.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import onus.api.problem.Reader;
import onus.people.Secret;
import onus.people.SessionCookie;
import onus.people.TokenKind;
import onus.people.Tokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises who calls by the token they show; whoever shows none, or a bad one, stays unknown. */
final class Proof extends OncePerRequestFilter {

    private final Tokens tokens;
    private final TokenKind kind;
    private final Function<HttpServletRequest, Optional<Secret>> shown;

    private Proof(Tokens tokens, TokenKind kind, Function<HttpServletRequest, Optional<Secret>> shown) {
        this.tokens = tokens;
        this.kind = kind;
        this.shown = shown;
    }

    /** Programs show theirs in the header, never in a cookie: so no other site can make a browser show it. */
    static Proof bearer(Tokens tokens) {
        return new Proof(tokens, TokenKind.API, Proof::inHeader);
    }

    /** Browsers show theirs in the session's cookie. */
    static Proof cookie(Tokens tokens) {
        return new Proof(tokens, TokenKind.SESSION, SessionCookie::in);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        shown.apply(request)
                .flatMap(tokens::shown)
                .filter(it -> it.kind() == kind)
                .ifPresent(it -> recognise(request, it));
        chain.doFilter(request, response);
    }

    private static void recognise(HttpServletRequest request, Tokens.Shown shown) {
        Reader.speaks(request, shown.language());
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(shown)));
    }

    private static Optional<Secret> inHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) && header.length() < 200
                ? Optional.of(new Secret(header.substring(7).strip()))
                : Optional.empty();
    }
}
