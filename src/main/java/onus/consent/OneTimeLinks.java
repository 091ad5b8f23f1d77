package onus.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.people.Secret;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that requests were mailed with: each opens one request for one person, once. Only their hashes are kept. */
@Repository
class OneTimeLinks {

    private final JdbcClient sql;

    OneTimeLinks(JdbcClient sql) {
        this.sql = sql;
    }

    /** A link as it was made. */
    record Link(
            UUID request,
            UUID person,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    void add(UUID account, Secret secret, Link link) {
        sql.sql("""
                insert into consent.link (account_id, hash, request_id, person_id, made_at, expires_at)
                values (:account, :hash, :request, :person, :made, :expires)
                """)
                .param("account", account)
                .param("hash", hash(secret))
                .param("request", link.request())
                .param("person", link.person())
                .param("made", Columns.at(link.madeAt()))
                .param("expires", Columns.at(link.expiresAt()))
                .update();
    }

    Optional<Link> find(UUID account, Secret secret) {
        return sql.sql("""
                select request_id, person_id, made_at, expires_at, used_at from consent.link
                where account_id = :account and hash = :hash
                """)
                .param("account", account)
                .param("hash", hash(secret))
                .query((row, _) -> new Link(
                        Columns.id(row, "request_id"),
                        Columns.id(row, "person_id"),
                        Columns.instant(row, "made_at"),
                        Columns.instant(row, "expires_at"),
                        Columns.instantOrNull(row, "used_at")))
                .optional();
    }

    /** False if somebody was faster. */
    boolean use(UUID account, Secret secret, Instant now) {
        return sql.sql("""
                update consent.link set used_at = :now where account_id = :account and hash = :hash and used_at is null
                """)
                        .param("now", Columns.at(now))
                        .param("account", account)
                        .param("hash", hash(secret))
                        .update()
                == 1;
    }

    private static byte[] hash(Secret secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
