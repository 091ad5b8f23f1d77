package onus.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.settlement.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections to findings and the reviews that decided them: one each. */
@Repository
public class Disputes {

    private final JdbcClient sql;

    Disputes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The customer's words. */
    public record Raised(String reason, UUID by, Instant at) {}

    /** What the second technician decided. */
    public record Reviewed(Fault fault, String reason, boolean upheld, UUID by, Instant at) {}

    public Optional<Raised> objection(UUID account, UUID ticket) {
        return sql.sql("""
                select reason, raised_by, raised_at from incident.objection where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> new Raised(
                        row.getString("reason"), Columns.id(row, "raised_by"), Columns.instant(row, "raised_at")))
                .optional();
    }

    public Optional<Reviewed> review(UUID account, UUID ticket) {
        return sql.sql("""
                select fault, reason, upheld, reviewed_by, reviewed_at from incident.review
                where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> new Reviewed(
                        Columns.code(row, "fault", Fault.class),
                        row.getString("reason"),
                        row.getBoolean("upheld"),
                        Columns.id(row, "reviewed_by"),
                        Columns.instant(row, "reviewed_at")))
                .optional();
    }

    void raise(Incident incident, Raised raised) {
        sql.sql("""
                insert into incident.objection (account_id, ticket_id, reason, raised_by, raised_at)
                values (:account, :ticket, :reason, :by, :at)
                """)
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .param("reason", raised.reason())
                .param("by", raised.by())
                .param("at", Columns.at(raised.at()))
                .update();
    }

    void decide(Incident incident, Reviewed reviewed) {
        sql.sql("""
                insert into incident.review (account_id, ticket_id, fault, reason, upheld, reviewed_by, reviewed_at)
                values (:account, :ticket, :fault, :reason, :upheld, :by, :at)
                """)
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .param("fault", reviewed.fault().code())
                .param("reason", reviewed.reason())
                .param("upheld", reviewed.upheld())
                .param("by", reviewed.by())
                .param("at", Columns.at(reviewed.at()))
                .update();
    }
}
