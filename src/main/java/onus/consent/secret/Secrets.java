package onus.consent.secret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.consent.secret.HandedSecret.Showing;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed secrets and who read them. */
@Repository
class Secrets {

    private static final String SELECT = """
            select account_id, secret_id, ticket_id, label, handed_by, handed_at, until, ended_at
            from consent.secret where account_id = :account and ticket_id = :ticket
            """;

    private final JdbcClient sql;

    Secrets(JdbcClient sql) {
        this.sql = sql;
    }

    void add(HandedSecret secret, SecretKeys.Sealed sealed) {
        sql.sql("""
                insert into consent.secret (account_id, secret_id, ticket_id, label, handed_by, handed_at, until,
                    key_name, nonce, contents)
                values (:account, :secret, :ticket, :label, :by, :at, :until, :key, :nonce, :contents)
                """)
                .param("account", secret.account())
                .param("secret", secret.id())
                .param("ticket", secret.ticket())
                .param("label", secret.label())
                .param("by", secret.handedBy())
                .param("at", Columns.at(secret.handedAt()))
                .param("until", Columns.at(secret.until()))
                .param("key", sealed.key())
                .param("nonce", sealed.nonce())
                .param("contents", sealed.contents())
                .update();
    }

    /** The secrets of a ticket, oldest first. */
    List<HandedSecret> of(UUID account, UUID ticket) {
        return sql.sql(SELECT + " order by handed_at, secret_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> secret(row))
                .list();
    }

    Optional<HandedSecret> find(OfTicket key, UUID secret) {
        return sql.sql(SELECT + " and secret_id = :secret")
                .param("account", key.account())
                .param("ticket", key.ticket())
                .param("secret", secret)
                .query((row, _) -> secret(row))
                .optional();
    }

    SecretKeys.Sealed sealed(HandedSecret secret) {
        return sql.sql("""
                select key_name, nonce, contents from consent.secret
                where account_id = :account and secret_id = :secret and ended_at is null
                """)
                .param("account", secret.account())
                .param("secret", secret.id())
                .query((row, _) -> new SecretKeys.Sealed(
                        row.getString("key_name"), row.getBytes("nonce"), row.getBytes("contents")))
                .single();
    }

    void show(HandedSecret secret, UUID showing, Showing shown) {
        sql.sql("""
                insert into consent.secret_showing (account_id, showing_id, secret_id, shown_to, shown_at, reason)
                values (:account, :showing, :secret, :by, :at, :reason)
                """)
                .param("account", secret.account())
                .param("showing", showing)
                .param("secret", secret.id())
                .param("by", shown.by())
                .param("at", Columns.at(shown.at()))
                .param("reason", shown.reason())
                .update();
    }

    /** Deletes the sealed contents; false if they were gone already. */
    boolean end(HandedSecret secret, Instant now) {
        return sql.sql("""
                update consent.secret set contents = null, nonce = null, ended_at = :now
                where account_id = :account and secret_id = :secret and ended_at is null
                """)
                        .param("now", Columns.at(now))
                        .param("account", secret.account())
                        .param("secret", secret.id())
                        .update()
                == 1;
    }

    private HandedSecret secret(ResultSet row) throws SQLException {
        var account = Columns.id(row, "account_id");
        var id = Columns.id(row, "secret_id");
        return new HandedSecret(
                account,
                Columns.id(row, "ticket_id"),
                id,
                row.getString("label"),
                Columns.id(row, "handed_by"),
                Columns.instant(row, "handed_at"),
                Columns.instant(row, "until"),
                Columns.instantOrNull(row, "ended_at"),
                showings(account, id));
    }

    private List<Showing> showings(UUID account, UUID secret) {
        return sql.sql("""
                select shown_to, shown_at, reason from consent.secret_showing
                where account_id = :account and secret_id = :secret order by shown_at, showing_id
                """)
                .param("account", account)
                .param("secret", secret)
                .query((row, _) -> new Showing(
                        Columns.id(row, "shown_to"), Columns.instant(row, "shown_at"), row.getString("reason")))
                .list();
    }
}
