package onus.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import onus.contract.TicketKind;
import onus.platform.Columns;
import onus.ticket.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of the queue. */
@Repository
class QueueRows {

    private static final String PUT = """
            insert into desk.queue (account_id, ticket_id, reference, customer_reference, customer_name, market, service_name,
                kind, state, turn, subject, since, due, assignee, line, react_by, take_up_by, waiting)
            values (:account, :ticket, :reference, :customerReference, :customerName, :market, :service,
                :kind, :state, :turn, :subject, :since, :due, :assignee, :line, :reactBy, :takeUpBy, :waiting)
            on conflict on constraint queue_pk do update set kind = excluded.kind, state = excluded.state,
                turn = excluded.turn, since = excluded.since, due = excluded.due, assignee = excluded.assignee,
                line = excluded.line, react_by = excluded.react_by, take_up_by = excluded.take_up_by, waiting = excluded.waiting,
                customer_name = excluded.customer_name, service_name = excluded.service_name
            """;

    private final JdbcClient sql;

    QueueRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<QueueRow> find(Where where, String order, int most) {
        return where.in(sql, "select * from desk.queue", order + " limit " + most)
                .query((row, _) -> row(row))
                .list();
    }

    void put(QueueRow row) {
        waiting(told(sql.sql(PUT), row), row).update();
    }

    private static StatementSpec told(StatementSpec put, QueueRow row) {
        return put.param("account", row.account())
                .param("ticket", row.ticket())
                .param("reference", row.reference())
                .param("customerReference", row.customerReference())
                .param("customerName", row.customerName())
                .param("market", row.market())
                .param("service", row.serviceName())
                .param("kind", row.kind().code())
                .param("subject", row.subject());
    }

    private static StatementSpec waiting(StatementSpec put, QueueRow row) {
        return put.param("state", row.state())
                .param("turn", row.turn().code())
                .param("since", Columns.at(row.since()))
                .param("due", Columns.atOrNull(row.due()))
                .param("assignee", row.assignee())
                .param("line", row.reaction().line().code())
                .param("reactBy", Columns.atOrNull(row.reaction().by()))
                .param("takeUpBy", Columns.atOrNull(row.reaction().takeUpBy()))
                .param("waiting", row.reaction().waiting());
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        return new QueueRow(
                Columns.id(row, "account_id"),
                Columns.id(row, "ticket_id"),
                row.getString("reference"),
                row.getString("customer_reference"),
                row.getString("customer_name"),
                row.getString("market"),
                row.getString("service_name"),
                Columns.code(row, "kind", TicketKind.class),
                row.getString("state"),
                Columns.code(row, "turn", Turn.class),
                row.getString("subject"),
                Columns.instant(row, "since"),
                Columns.instantOrNull(row, "due"),
                Columns.idOrNull(row, "assignee"),
                new QueueRow.Reaction(
                        Columns.code(row, "line", Line.class),
                        Columns.instantOrNull(row, "react_by"),
                        Columns.instantOrNull(row, "take_up_by"),
                        row.getBoolean("waiting")));
    }
}
