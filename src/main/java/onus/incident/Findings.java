package onus.incident;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import onus.settlement.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What technicians signed; added, never changed. */
@Repository
public class Findings {

    private final JdbcClient sql;

    Findings(JdbcClient sql) {
        this.sql = sql;
    }

    /** All findings of a ticket; the last one counts. */
    public List<Finding> of(UUID account, UUID ticket) {
        return sql.sql("""
                select fault, outcome, report, evidence, untouched, signed_by, signed_at from incident.finding
                where account_id = :account and ticket_id = :ticket order by number
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> finding(row))
                .list();
    }

    void add(Incident incident, Finding finding) {
        sql.sql("""
                insert into incident.finding (account_id, ticket_id, number, fault, outcome, report, evidence, untouched, signed_by,
                    signed_at)
                values (:account, :ticket, :number, :fault, :outcome, :report, :evidence, :untouched, :by, :at)
                """)
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .param("number", of(incident.account(), incident.ticket()).size() + 1)
                .param("fault", finding.fault().code())
                .param("outcome", finding.outcome().code())
                .param("report", finding.report())
                .param("evidence", finding.evidence().toArray(String[]::new))
                .param("untouched", finding.untouched())
                .param("by", finding.signedBy())
                .param("at", Columns.at(finding.signedAt()))
                .update();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Columns.code(row, "fault", Fault.class),
                Columns.code(row, "outcome", FindingOutcome.class),
                row.getString("report"),
                texts(row.getArray("evidence")),
                row.getBoolean("untouched"),
                Columns.id(row, "signed_by"),
                Columns.instant(row, "signed_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
