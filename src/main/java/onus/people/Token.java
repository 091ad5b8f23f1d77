package onus.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proof of identity that was given out, without its secret. */
public record Token(
        UUID id,
        UUID person,
        @Nullable UUID account,
        TokenKind kind,
        Set<Scope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsed) {

    public Token {
        scopes = Set.copyOf(scopes);
    }
}
