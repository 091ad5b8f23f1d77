package onus.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import onus.settlement.Promised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard of tickets. */
@Repository
class Happenings {

    private final JdbcClient sql;

    Happenings(JdbcClient sql) {
        this.sql = sql;
    }

    List<Happening> of(UUID account, UUID ticket) {
        return sql.sql("""
                select happening_id, at, what, kind, plan, evidence, since from clock.happening
                where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> happening(row))
                .list();
    }

    void add(UUID account, UUID ticket, Happening it) {
        sql.sql("""
                insert into clock.happening (account_id, ticket_id, happening_id, at, what, kind, plan, evidence, since)
                values (:account, :ticket, :id, :at, :what, :kind, :plan, :evidence, :since)
                """)
                .param("account", account)
                .param("ticket", ticket)
                .param("id", it.id())
                .param("at", Columns.at(it.at()))
                .param("what", it.what().code())
                .param("kind", it.kind() == null ? null : it.kind().code())
                .param("plan", it.plan())
                .param("evidence", it.evidence())
                .param("since", Columns.atOrNull(it.since()))
                .update();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                Columns.id(row, "happening_id"),
                Columns.instant(row, "at"),
                Columns.code(row, "what", Happening.What.class),
                Columns.codeOrNull(row, "kind", Promised.class),
                row.getString("plan"),
                Columns.idOrNull(row, "evidence"),
                Columns.instantOrNull(row, "since"));
    }
}
