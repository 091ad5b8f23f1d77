package onus.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.platform.SystemClock;
import onus.platform.Transactions;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives out tokens, recognises them and takes them back. A browser's session is a token in a cookie. */
@Component
public final class Tokens {

    /** How long a browser stays signed in. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** How long a program's token lasts unless it asks for less. */
    public static final Duration API = Duration.ofDays(90);

    /** Long enough that only taking it back ends it. */
    private static final Duration MONITOR = Duration.ofDays(36_500);

    private final Transactions transactions;
    private final TokenRows rows;
    private final SystemClock clock;

    Tokens(Transactions transactions, TokenRows rows, SystemClock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    /** What a token is wished for. */
    public record Wish(TokenKind kind, Set<Scope> scopes, Duration lasting) {

        /** A browser's session. */
        public static Wish session() {
            return new Wish(TokenKind.SESSION, Set.of(Scope.WRITE), SESSION);
        }

        /** A program's token. */
        public static Wish api(Scope... scopes) {
            return new Wish(TokenKind.API, Set.of(scopes), API);
        }
    }

    /** A new token; only here is its secret known. */
    public record Issued(Secret secret, Token token) {}

    /** A token for a monitor. It belongs to nobody, lasts until it is taken back and is good for reporting only. */
    public Issued issueToMonitor() {
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        var scopes = Set.of(Scope.MONITORING);
        var token = new Token(id, Caller.NOBODY, null, TokenKind.SOURCE, scopes, now, now.plus(MONITOR), null);
        var secret = Secret.random();
        transactions.central(() -> rows.add(token, secret.hash()));
        return new Issued(secret, token);
    }

    /** Takes a monitor's token back; false if it was taken back before. */
    public boolean revokeOfMonitor(UUID token) {
        return transactions.central(() -> rows.revoke(Caller.NOBODY, token, clock.instant()));
    }

    /** What a valid token says about who shows it; roles are those of now, not of when it was given out. */
    public record Shown(
            UUID token,
            TokenKind kind,
            Set<Scope> scopes,
            Caller caller,
            Person person,
            @Nullable UUID account) {
        public Language language() {
            return person.language();
        }
    }

    /**
     * Gives out a token.
     *
     * @param account the customer the person speaks for with it; none for somebody of the desk
     */
    public Issued issue(UUID person, @Nullable UUID account, Wish wish) {
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        var token = new Token(id, person, account, wish.kind(), wish.scopes(), now, now.plus(wish.lasting()), null);
        var secret = Secret.random();
        transactions.central(() -> rows.add(token, secret.hash()));
        return new Issued(secret, token);
    }

    /** Who shows this; nobody when it was revoked, has expired, or its person may no longer speak for its customer. */
    public Optional<Shown> shown(Secret secret) {
        return transactions.central(() -> {
            var now = clock.instant();
            var shown = rows.valid(secret.hash(), now);
            shown.ifPresent(it -> rows.used(it.token(), now));
            return shown;
        });
    }

    /** The tokens of a person that are still good. */
    public List<Token> of(UUID person) {
        return transactions.central(() -> rows.of(person, clock.instant()));
    }

    /** Takes a token back; false if the person has no such token. */
    public boolean revoke(UUID person, UUID token) {
        return transactions.central(() -> rows.revoke(person, token, clock.instant()));
    }

    /** Takes back everything a person was given. */
    public void revokeAll(UUID person) {
        transactions.central(() -> rows.revokeAll(person, clock.instant()));
    }
}
