package onus.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.Membership;
import onus.people.Scope;
import onus.people.SigningIn;
import onus.people.SigningIn.Attempt;
import onus.people.Token;
import onus.people.TokenKind;
import onus.people.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for e-mail and password, and their end. */
@RestController
@RequestMapping(Routes.BASE + "/tokens")
final class TokensApi {

    private final SigningIn signingIn;
    private final Tokens tokens;
    private final Accounts accounts;

    TokensApi(SigningIn signingIn, Tokens tokens, Accounts accounts) {
        this.signingIn = signingIn;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** What the token shall be good for; the customer is needed only by who speaks for several, or works at the desk too. */
    record TokenWish(Optional<String> customer, Set<Scope> scopes, int days) {

        static final TokenWish USUAL = new TokenWish(Optional.empty(), Set.of(Scope.WRITE), 90);

        static TokenWish read(Fields fields) {
            var customer = fields.optional("customer").line(20);
            var scopes = fields.optional("scopes").list(3, it -> it.code(Scope.class));
            var days = fields.optional("days").count(1, 365);
            if (scopes.maybe().filter(List::isEmpty).isPresent()) {
                fields.wrong("scopes", "blank");
            }
            fields.end();
            return new TokenWish(
                    customer.maybe(), scopes.maybe().map(Set::copyOf).orElse(USUAL.scopes()), days.or(USUAL.days()));
        }
    }

    /** A new token; it is told once. */
    record NewToken(String token, UUID id, Optional<String> customer, Set<Scope> scopes, Instant expiresAt) {}

    /** A token that was given out. */
    record GivenToken(
            UUID id,
            TokenKind kind,
            Optional<String> customer,
            Set<Scope> scopes,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> lastUsed,
            boolean current) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(anyone = true)
    NewToken make(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable TokenWish body,
            HttpServletRequest request) {
        var known = signIn(authorization, request.getRemoteAddr());
        var wish = Objects.requireNonNullElse(body, TokenWish.USUAL);
        var account = account(known, wish.customer());
        var made = tokens.issue(
                known.person().id(),
                account.orElse(null),
                new Tokens.Wish(TokenKind.API, wish.scopes(), Duration.ofDays(wish.days())));
        return new NewToken(
                made.secret().text(),
                made.token().id(),
                account.flatMap(accounts::reference),
                wish.scopes(),
                made.token().expiresAt());
    }

    @GetMapping
    @Allowed.ToEveryone
    Listing<GivenToken> all(Tokens.Shown shown) {
        return new Listing<>(tokens.of(shown.person().id()).stream()
                .map(it -> given(it, shown.token()))
                .toList());
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed.ToEveryone
    void revokeCurrent(Tokens.Shown shown) {
        tokens.revoke(shown.person().id(), shown.token());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed.ToEveryone
    void revoke(@PathVariable UUID id, Tokens.Shown shown) {
        if (!tokens.revoke(shown.person().id(), id)) {
            throw Problem.notFound();
        }
    }

    private GivenToken given(Token token, UUID current) {
        return new GivenToken(
                token.id(),
                token.kind(),
                Optional.ofNullable(token.account()).flatMap(accounts::reference),
                token.scopes(),
                token.madeAt(),
                token.expiresAt(),
                Optional.ofNullable(token.lastUsed()),
                token.id().equals(current));
    }

    private Attempt.Known signIn(@Nullable String authorization, String address) {
        var basic = basic(authorization);
        return switch (signingIn.attempt(basic[0], basic[1], address)) {
            case Attempt.Known known -> known;
            case Attempt.Wrong _ -> throw wrongPassword();
            case Attempt.TooMany(var untilNext) -> throw Problem.tooMany(untilNext);
        };
    }

    /** The customer the token is for: the one named, else the only one; somebody of the desk needs none. */
    private Optional<UUID> account(Attempt.Known known, Optional<String> named) {
        if (named.isPresent()) {
            return Optional.of(accounts.account(named.get())
                    .filter(it -> known.memberships().stream()
                            .anyMatch(member -> member.account().equals(it)))
                    .orElseThrow(() -> Problem.invalid("/customer", "not-your-customer")));
        }
        if (known.person().staff()) {
            return Optional.empty();
        }
        return switch (known.memberships().size()) {
            case 0 -> throw wrongPassword();
            case 1 -> known.memberships().stream().map(Membership::account).findFirst();
            default -> throw Problem.invalid("/customer", "name-a-customer");
        };
    }

    /** E-mail and password of the header; a password may contain colons. */
    private static String[] basic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw wrongPassword();
        }
        try {
            var decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            var parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : new String[] {parts[0], ""};
        } catch (IllegalArgumentException e) {
            throw wrongPassword();
        }
    }

    private static Problem wrongPassword() {
        return Problem.of(Kind.NOT_SIGNED_IN, "wrong-password", Map.of())
                .header("WWW-Authenticate", "Basic realm=\"onus\", charset=\"UTF-8\"");
    }
}
