package onus.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import onus.contract.Action;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the list of what is in force. */
@Repository
class InForceRows {

    private final JdbcClient sql;

    InForceRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<InForceRow> find(Where where, int most) {
        return where.in(sql, "select * from desk.in_force", "order by since, intervention_id limit " + most)
                .query((row, _) -> row(row))
                .list();
    }

    void put(InForceRow row) {
        sql.sql("""
                insert into desk.in_force (account_id, intervention_id, reference, ticket_reference, customer_reference, customer_name,
                    market, service_name, action, reason, since)
                values (:account, :id, :reference, :ticket, :customerReference, :customer, :market, :service, :action, :reason, :since)
                on conflict on constraint in_force_pk do nothing
                """)
                .param("account", row.account())
                .param("id", row.intervention())
                .param("reference", row.reference())
                .param("ticket", row.ticket())
                .param("customerReference", row.customerReference())
                .param("customer", row.customer())
                .param("market", row.market())
                .param("service", row.service())
                .param("action", row.action().code())
                .param("reason", row.reason())
                .param("since", Columns.at(row.since()))
                .update();
    }

    void remove(UUID account, UUID intervention) {
        sql.sql("delete from desk.in_force where account_id = :account and intervention_id = :id")
                .param("account", account)
                .param("id", intervention)
                .update();
    }

    private static InForceRow row(ResultSet row) throws SQLException {
        return new InForceRow(
                Columns.id(row, "account_id"),
                Columns.id(row, "intervention_id"),
                row.getString("reference"),
                row.getString("ticket_reference"),
                row.getString("customer_reference"),
                row.getString("customer_name"),
                row.getString("market"),
                row.getString("service_name"),
                Columns.code(row, "action", Action.class),
                row.getString("reason"),
                Columns.instant(row, "since"));
    }
}
