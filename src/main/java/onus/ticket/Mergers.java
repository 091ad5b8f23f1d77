package onus.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets were merged into which. */
@Repository
public class Mergers {

    private static final String SELECT =
            "select ticket_id, master_id, reason, made_by, at from ticket.merger where account_id = :account";

    private final JdbcClient sql;

    Mergers(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a ticket was merged into; empty for one that stands by itself. */
    public Optional<Merger> of(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and ticket_id = :ticket")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> merger(row))
                .optional();
    }

    /** What was merged into a ticket, oldest first. */
    public List<Merger> into(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and master_id = :ticket order by at, ticket_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> merger(row))
                .list();
    }

    /** The ticket in which the conversation of this one goes on: itself, or the last master. */
    UUID last(UUID account, UUID ticket) {
        return of(account, ticket).map(it -> last(account, it.master())).orElse(ticket);
    }

    void add(UUID account, Merger merger) {
        sql.sql("""
                insert into ticket.merger (account_id, ticket_id, master_id, reason, made_by, at)
                values (:account, :ticket, :master, :reason, :by, :at)
                """)
                .param("account", account)
                .param("ticket", merger.duplicate())
                .param("master", merger.master())
                .param("reason", merger.reason())
                .param("by", merger.by())
                .param("at", Columns.at(merger.at()))
                .update();
    }

    private static Merger merger(ResultSet row) throws SQLException {
        return new Merger(
                Columns.id(row, "ticket_id"),
                Columns.id(row, "master_id"),
                row.getString("reason"),
                Columns.id(row, "made_by"),
                Columns.instant(row, "at"));
    }
}
