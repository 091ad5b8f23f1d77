package onus.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
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

    private static final int LONGEST = 500;

    private final Tokens tokens;
    private final Set<TokenKind> kinds;
    private final Function<HttpServletRequest, Optional<Secret>> shown;

    private Proof(Tokens tokens, Set<TokenKind> kinds, Function<HttpServletRequest, Optional<Secret>> shown) {
        this.tokens = tokens;
        this.kinds = kinds;
        this.shown = shown;
    }

    /** Programs show theirs in the header, never in a cookie: so no other site can make a browser show it. */
    static Proof bearer(Tokens tokens) {
        return new Proof(tokens, Set.of(TokenKind.API, TokenKind.SOURCE), Proof::inHeader);
    }

    /** Browsers show theirs in the session's cookie. */
    static Proof cookie(Tokens tokens) {
        return new Proof(tokens, Set.of(TokenKind.SESSION), SessionCookie::in);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        shown.apply(request)
                .flatMap(tokens::shown)
                .filter(it -> kinds.contains(it.kind()))
                .ifPresent(it -> recognise(request, it));
        chain.doFilter(request, response);
    }

    private static void recognise(HttpServletRequest request, Tokens.Shown shown) {
        Reader.speaks(request, shown.language());
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(shown)));
    }

    private static Optional<Secret> inHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(new Secret(header.substring(7).strip()));
        }
        return Routes.isMonitoring(request) && header.regionMatches(true, 0, "Basic ", 0, 6)
                ? asPassword(header.substring(6).strip())
                : Optional.empty();
    }

    /** Some monitors can only send a name and a password: the name is theirs to choose, the password is the token. */
    private static Optional<Secret> asPassword(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(new Secret(pair.substring(pair.indexOf(':') + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
