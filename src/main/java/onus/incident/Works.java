package onus.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of quoted work: one for each incident. */
@Repository
public class Works {

    private final JdbcClient sql;

    Works(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a technician reports; untouched is the word that nothing of the customer's was changed for it. */
    public record Work(Command.WorkResult result, String report, boolean untouched, UUID by, Instant at) {}

    public Optional<Work> of(UUID account, UUID ticket) {
        return sql.sql("""
                select result, report, untouched, reported_by, reported_at from incident.work where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> new Work(
                        Columns.code(row, "result", Command.WorkResult.class),
                        row.getString("report"),
                        row.getBoolean("untouched"),
                        Columns.id(row, "reported_by"),
                        Columns.instant(row, "reported_at")))
                .optional();
    }

    void add(Incident incident, Work work) {
        sql.sql("""
                insert into incident.work (account_id, ticket_id, result, report, untouched, reported_by, reported_at)
                values (:account, :ticket, :result, :report, :untouched, :by, :at)
                """)
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .param("result", work.result().code())
                .param("report", work.report())
                .param("untouched", work.untouched())
                .param("by", work.by())
                .param("at", Columns.at(work.at()))
                .update();
    }
}
