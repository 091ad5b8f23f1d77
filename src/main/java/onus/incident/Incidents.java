package onus.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.settlement.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The incidents of an account; whoever changes one holds the lock of its ticket. */
@Repository
public class Incidents {

    private final JdbcClient sql;

    Incidents(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Incident> find(UUID account, UUID ticket) {
        return sql.sql("""
                select i.*, o.raised_at, r.reviewed_at, r.upheld
                from incident.incident i
                left join incident.objection o on o.account_id = i.account_id and o.ticket_id = i.ticket_id
                left join incident.review r on r.account_id = i.account_id and r.ticket_id = i.ticket_id
                where i.account_id = :account and i.ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> incident(row))
                .optional();
    }

    void add(Incident incident) {
        var state = StateColumns.of(incident.state());
        sql.sql("""
                insert into incident.incident (account_id, ticket_id, claim, state, state_at, announcement_id, authorises, ordered_at)
                values (:account, :ticket, :claim, :state, :at, :announcement, :authorises, :ordered)
                """)
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .param("claim", incident.claim().code())
                .param("state", state.name().code())
                .param("at", Columns.at(state.at()))
                .param("announcement", incident.announcement())
                .param("authorises", incident.authorises().code())
                .param("ordered", Columns.atOrNull(incident.times().orderedAt()))
                .update();
    }

    /** Moves an incident from the state it was read in. */
    void enter(Incident incident, State to) {
        var from = StateColumns.of(incident.state());
        var next = StateColumns.of(to);
        change(
                incident,
                sql.sql("""
                update incident.incident set state = :state, state_at = :at, outcome = :outcome
                where account_id = :account and ticket_id = :ticket and state = :from
                """)
                        .param("state", next.name().code())
                        .param("at", Columns.at(next.at()))
                        .param(
                                "outcome",
                                next.outcome() == null ? null : next.outcome().code())
                        .param("from", from.name().code()));
    }

    void announced(Incident incident, UUID offer) {
        change(incident, sql.sql("""
                update incident.incident set announcement_id = :offer where account_id = :account and ticket_id = :ticket
                """).param("offer", offer));
    }

    void ordered(Incident incident, Authorises authorises, Instant at) {
        change(incident, sql.sql("""
                update incident.incident set ordered_at = :at, authorises = :authorises
                where account_id = :account and ticket_id = :ticket and ordered_at is null
                """).param("at", Columns.at(at)).param("authorises", authorises.code()));
    }

    void begun(Incident incident, Instant at) {
        change(incident, sql.sql("""
                update incident.incident set begun_at = :at where account_id = :account and ticket_id = :ticket and begun_at is null
                """).param("at", Columns.at(at)));
    }

    void quoted(Incident incident, UUID offer) {
        change(incident, sql.sql("""
                update incident.incident set quote_id = :offer where account_id = :account and ticket_id = :ticket
                """).param("offer", offer));
    }

    void accepted(Incident incident, Instant at) {
        change(incident, sql.sql("""
                update incident.incident set accepted_at = :at where account_id = :account and ticket_id = :ticket and accepted_at is null
                """).param("at", Columns.at(at)));
    }

    void workTouched(Incident incident, Instant at) {
        change(incident, sql.sql("""
                update incident.incident set work_touched_at = :at
                where account_id = :account and ticket_id = :ticket and work_touched_at is null
                """).param("at", Columns.at(at)));
    }

    void decided(Incident incident, UUID verdict) {
        change(incident, sql.sql("""
                update incident.incident set verdict_id = :verdict where account_id = :account and ticket_id = :ticket
                """).param("verdict", verdict));
    }

    void contested(Incident incident, Instant at) {
        change(incident, sql.sql("""
                update incident.incident set contested_at = :at
                where account_id = :account and ticket_id = :ticket and contested_at is null
                """).param("at", Columns.at(at)));
    }

    private static void change(Incident incident, JdbcClient.StatementSpec statement) {
        var changed = statement
                .param("account", incident.account())
                .param("ticket", incident.ticket())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Incident of ticket " + incident.ticket() + " moved while it was locked");
        }
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                Columns.id(row, "account_id"),
                Columns.id(row, "ticket_id"),
                Columns.code(row, "claim", Claim.class),
                StateColumns.read(row),
                Columns.idOrNull(row, "announcement_id"),
                Columns.idOrNull(row, "quote_id"),
                Columns.code(row, "authorises", Authorises.class),
                new Incident.Times(
                        Columns.instantOrNull(row, "ordered_at"),
                        Columns.instantOrNull(row, "begun_at"),
                        Columns.instantOrNull(row, "accepted_at"),
                        Columns.instantOrNull(row, "work_touched_at")),
                Columns.idOrNull(row, "verdict_id"),
                objection(row));
    }

    private static Objection objection(ResultSet row) throws SQLException {
        var contested = Columns.instantOrNull(row, "contested_at");
        var raised = Columns.instantOrNull(row, "raised_at");
        var reviewed = Columns.instantOrNull(row, "reviewed_at");
        if (contested != null) {
            return new Objection.Barred(contested);
        }
        if (reviewed != null) {
            return new Objection.Decided(reviewed, row.getBoolean("upheld"));
        }
        return raised == null ? new Objection.None() : new Objection.Open(raised);
    }
}
