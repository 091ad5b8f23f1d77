package onus.people;

import static onus.platform.Columns.at;
import static onus.platform.Columns.code;
import static onus.platform.Columns.id;
import static onus.platform.Columns.idOrNull;
import static onus.platform.Columns.instant;
import static onus.platform.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.reason.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code people.token}. */
@Component
final class TokenRows {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    /** A monitor reads no answers; what it is told is told in English. */
    private static final Person MONITOR = new Person(Caller.NOBODY, "", "", Language.EN, ZoneOffset.UTC, false);

    private final JdbcClient sql;
    private final Persons persons;
    private final StaffRoles staffRoles;
    private final Memberships memberships;

    TokenRows(JdbcClient sql, Persons persons, StaffRoles staffRoles, Memberships memberships) {
        this.sql = sql;
        this.persons = persons;
        this.staffRoles = staffRoles;
        this.memberships = memberships;
    }

    void add(Token token, byte[] hash) {
        sql.sql("""
                insert into people.token (token_id, hash, person_id, account_id, kind, scopes, made_at, expires_at)
                values (:id, :hash, :person, :account, :kind, :scopes, :made, :expires)
                """)
                .param("id", token.id())
                .param("hash", hash)
                .param("person", token.kind() == TokenKind.SOURCE ? null : token.person())
                .param("account", token.account())
                .param("kind", token.kind().code())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
                .param("made", at(token.madeAt()))
                .param("expires", at(token.expiresAt()))
                .update();
    }

    Optional<Tokens.Shown> valid(byte[] hash, Instant now) {
        return sql.sql("""
                select * from people.token
                where hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", at(now))
                .query(TokenRows::token)
                .optional()
                .flatMap(this::shown);
    }

    void used(UUID token, Instant now) {
        sql.sql("""
                update people.token set last_used = :now
                where token_id = :token and (last_used is null or last_used < :before)
                """)
                .param("token", token)
                .param("now", at(now))
                .param("before", at(now.minus(USE_IS_NOTED_EVERY)))
                .update();
    }

    List<Token> of(UUID person, Instant now) {
        return sql.sql("""
                select * from people.token
                where person_id = :person and revoked_at is null and expires_at > :now order by token_id desc
                """)
                .param("person", person)
                .param("now", at(now))
                .query(TokenRows::token)
                .list();
    }

    boolean revoke(UUID person, UUID token, Instant now) {
        return sql.sql("""
                        update people.token set revoked_at = :now
                        where token_id = :token and coalesce(person_id, :nobody) = :person and revoked_at is null
                        """)
                        .param("token", token)
                        .param("nobody", Caller.NOBODY)
                        .param("person", person)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void revokeAll(UUID person, Instant now) {
        sql.sql("update people.token set revoked_at = :now where person_id = :person and revoked_at is null")
                .param("person", person)
                .param("now", at(now))
                .update();
    }

    private Optional<Tokens.Shown> shown(Token token) {
        if (token.kind() == TokenKind.SOURCE) {
            return Optional.of(ofMonitor(token));
        }
        return persons.credentials(token.person())
                .map(Persons.Credentials::person)
                .flatMap(person -> caller(token, person)
                        .map(it -> new Tokens.Shown(
                                token.id(), token.kind(), token.scopes(), it, person, token.account())));
    }

    private static Tokens.Shown ofMonitor(Token token) {
        var caller = new Caller.Machine("monitor/" + token.id());
        return new Tokens.Shown(token.id(), token.kind(), token.scopes(), caller, MONITOR, null);
    }

    private Optional<Caller> caller(Token token, Person person) {
        if (token.account() == null) {
            return person.staff() ? Optional.of(staffRoles.of(person.id())) : Optional.empty();
        }
        return memberships.of(person.id()).stream()
                .filter(it -> it.account().equals(token.account()))
                .<Caller>map(it -> new Caller.Contact(it.person(), it.account(), it.role()))
                .findFirst();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                id(row, "token_id"),
                Objects.requireNonNullElse(idOrNull(row, "person_id"), Caller.NOBODY),
                idOrNull(row, "account_id"),
                code(row, "kind", TokenKind.class),
                scopes(row),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                instantOrNull(row, "last_used"));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        var codes = Arrays.asList((String[]) row.getArray("scopes").getArray());
        return Arrays.stream(Scope.values())
                .filter(it -> codes.contains(it.code()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
