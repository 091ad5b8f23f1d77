package onus.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.AccessTerms.Grantor;
import onus.contract.Action;
import onus.contract.ObjectKind;
import onus.platform.Columns;
import onus.reason.Coded;
import onus.reason.Language;
import onus.settlement.Scope;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the customers of an account authorised. */
@Repository
public class Authorisations {

    private static final String SELECT = """
            select account_id, authorisation_id, reference, ticket_id, service_id, source, actions, granted_by, role, means, text, language,
                granted_at, until, request_id, renews, revoked_at, revoked_by
            from consent.authorisation where account_id = :account
            """;

    private final JdbcClient sql;

    Authorisations(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Authorisation> find(UUID account, UUID authorisation) {
        return sql.sql(SELECT + " and authorisation_id = :authorisation")
                .param("account", account)
                .param("authorisation", authorisation)
                .query((row, _) -> authorisation(row))
                .optional();
    }

    /** Those given under a ticket, oldest first. */
    public List<Authorisation> ofTicket(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and ticket_id = :ticket order by granted_at, authorisation_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> authorisation(row))
                .list();
    }

    /** Those that stand for a service, oldest first. */
    public List<Authorisation> standing(UUID account, UUID service) {
        return sql.sql(SELECT
                        + " and service_id = :service and ticket_id is null order by granted_at, authorisation_id")
                .param("account", account)
                .param("service", service)
                .query((row, _) -> authorisation(row))
                .list();
    }

    /**
     * What could be meant under a ticket: its own and those that stand for its service. Kept from everybody else until the transaction ends, so that nobody
     * revokes one while it is looked at.
     */
    List<Authorisation> lock(UUID account, UUID ticket, UUID service) {
        return sql.sql(SELECT + """
                 and service_id = :service and (ticket_id = :ticket or ticket_id is null)
                order by authorisation_id for update
                """)
                .param("account", account)
                .param("ticket", ticket)
                .param("service", service)
                .query((row, _) -> authorisation(row))
                .list();
    }

    Optional<Authorisation> lock(UUID account, UUID authorisation) {
        return sql.sql(SELECT + " and authorisation_id = :authorisation for update")
                .param("account", account)
                .param("authorisation", authorisation)
                .query((row, _) -> authorisation(row))
                .optional();
    }

    void revoke(Authorisation authorisation, Authorisation.Revocation revocation) {
        var revoked = sql.sql("""
                update consent.authorisation set revoked_at = :at, revoked_by = :by
                where account_id = :account and authorisation_id = :authorisation and revoked_at is null
                """)
                .param("at", Columns.at(revocation.at()))
                .param("by", revocation.by())
                .param("account", authorisation.account())
                .param("authorisation", authorisation.id())
                .update();
        if (revoked != 1) {
            throw new IllegalStateException(
                    "Authorisation " + authorisation.reference() + " was revoked while it was locked");
        }
    }

    void add(Authorisation it) {
        var statement = sql.sql("""
                insert into consent.authorisation (account_id, authorisation_id, reference, ticket_id, service_id, source, actions,
                    granted_by, role, means, text, language, digest, granted_at, until, request_id, renews)
                values (:account, :id, :reference, :ticket, :service, :source, :actions,
                    :by, :role, :means, :text, :language, :digest, :at, :until, :request, :renews)
                """)
                .param("account", it.account())
                .param("id", it.id())
                .param("reference", it.reference())
                .param("ticket", it.ticket())
                .param("service", it.service())
                .param("source", it.source().code())
                .param("actions", it.actions().stream().map(Coded::code).toArray(String[]::new))
                .param("until", Columns.atOrNull(it.until()))
                .param("request", it.request())
                .param("renews", it.renews());
        granted(statement, it.grant()).update();
        var items = new ArrayList<>(it.scope().objects());
        items.addAll(it.scope().prohibited());
        for (int i = 0; i < items.size(); i++) {
            add(it, i, items.get(i));
        }
    }

    private static JdbcClient.StatementSpec granted(JdbcClient.StatementSpec statement, Authorisation.Grant grant) {
        return statement
                .param("by", grant.by())
                .param("role", grant.role().code())
                .param("means", grant.means().code())
                .param("text", grant.text())
                .param("language", grant.language().code())
                .param("digest", digest(grant.text()))
                .param("at", Columns.at(grant.at()));
    }

    private void add(Authorisation it, int number, ScopedObject object) {
        sql.sql("""
                insert into consent.scope_item (account_id, authorisation_id, number, kind, name, prohibited)
                values (:account, :authorisation, :number, :kind, :name, :prohibited)
                """)
                .param("account", it.account())
                .param("authorisation", it.id())
                .param("number", number)
                .param("kind", object.kind().code())
                .param("name", object.name())
                .param("prohibited", number >= it.scope().objects().size())
                .update();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Authorisation authorisation(ResultSet row) throws SQLException {
        var account = Columns.id(row, "account_id");
        var id = Columns.id(row, "authorisation_id");
        return new Authorisation(
                account,
                id,
                row.getString("reference"),
                Columns.idOrNull(row, "ticket_id"),
                Columns.id(row, "service_id"),
                Columns.code(row, "source", Source.class),
                actions(row),
                scope(account, id),
                grant(row),
                Columns.instantOrNull(row, "until"),
                Columns.idOrNull(row, "request_id"),
                Columns.idOrNull(row, "renews"),
                revocation(row));
    }

    private static List<Action> actions(ResultSet row) throws SQLException {
        var codes = List.of((String[]) row.getArray("actions").getArray());
        return Arrays.stream(Action.values())
                .filter(it -> codes.contains(it.code()))
                .toList();
    }

    private static Authorisation.Grant grant(ResultSet row) throws SQLException {
        return new Authorisation.Grant(
                Columns.id(row, "granted_by"),
                Columns.code(row, "role", Grantor.class),
                Columns.code(row, "means", Means.class),
                row.getString("text"),
                Columns.code(row, "language", Language.class),
                Columns.instant(row, "granted_at"));
    }

    private static Authorisation.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "revoked_at");
        return at == null ? null : new Authorisation.Revocation(at, Columns.id(row, "revoked_by"));
    }

    private record Item(ScopedObject object, boolean prohibited) {}

    private Scope scope(UUID account, UUID authorisation) {
        var items = sql.sql("""
                select kind, name, prohibited from consent.scope_item
                where account_id = :account and authorisation_id = :authorisation order by number
                """)
                .param("account", account)
                .param("authorisation", authorisation)
                .query((row, _) -> new Item(
                        new ScopedObject(Columns.code(row, "kind", ObjectKind.class), row.getString("name")),
                        row.getBoolean("prohibited")))
                .list();
        return new Scope(
                items.stream().filter(it -> !it.prohibited()).map(Item::object).toList(),
                items.stream().filter(Item::prohibited).map(Item::object).toList());
    }
}
