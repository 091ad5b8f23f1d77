package onus.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import onus.customer.ProposalAnswer;
import onus.customer.ProposalKind;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the list of proposals. */
@Repository
class ProposalRows {

    private final JdbcClient sql;

    ProposalRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<ProposalRow> find(Where where, int most) {
        return where.in(
                        sql,
                        "select * from desk.proposal_row",
                        "order by proposed_at desc, proposal_id desc limit " + most)
                .query((row, _) -> row(row))
                .list();
    }

    void put(ProposalRow row) {
        var answered = row.answered();
        sql.sql("""
                insert into desk.proposal_row (account_id, proposal_id, reference, kind, state, customer_reference, customer_name,
                    market, reason, proposed_by, proposed_at, answered_by, answered_at, answer_reason)
                values (:account, :proposal, :reference, :kind, :state, :customer, :name,
                    :market, :reason, :by, :at, :answeredBy, :answeredAt, :why)
                on conflict on constraint proposal_row_pk do update set state = excluded.state, answered_by = excluded.answered_by,
                    answered_at = excluded.answered_at, answer_reason = excluded.answer_reason
                """)
                .param("account", row.account())
                .param("proposal", row.proposal())
                .param("reference", row.reference())
                .param("kind", row.kind().code())
                .param("state", row.state())
                .param("customer", row.customerReference())
                .param("name", row.customerName())
                .param("market", row.market())
                .param("reason", row.reason())
                .param("by", row.by())
                .param("at", Columns.at(row.at()))
                .param("answeredBy", answered == null ? null : answered.by())
                .param("answeredAt", Columns.atOrNull(answered == null ? null : answered.at()))
                .param("why", answered == null ? null : answered.reason())
                .update();
    }

    private static ProposalRow row(ResultSet row) throws SQLException {
        return new ProposalRow(
                Columns.id(row, "account_id"),
                Columns.id(row, "proposal_id"),
                row.getString("reference"),
                Columns.code(row, "kind", ProposalKind.class),
                row.getString("customer_reference"),
                row.getString("customer_name"),
                row.getString("market"),
                row.getString("reason"),
                Columns.id(row, "proposed_by"),
                Columns.instant(row, "proposed_at"),
                answered(row));
    }

    private static ProposalRow.@Nullable Answered answered(ResultSet row) throws SQLException {
        UUID by = Columns.idOrNull(row, "answered_by");
        return by == null
                ? null
                : new ProposalRow.Answered(
                        Columns.code(row, "state", ProposalAnswer.class),
                        by,
                        Columns.instant(row, "answered_at"),
                        row.getString("answer_reason"));
    }
}
