package onus.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.PlanTerms;
import onus.platform.Columns;
import onus.settlement.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The clocks of tickets as they were reckoned last. One that has ended is never written again. */
@Repository
class ClockRows {

    private static final String SELECT = """
            select account_id, ticket_id, number, kind, plan, less_than, counts, contract, version, started_at, begun_at, warn_at, deadline,
                late_from, ending, ended_at, evidence
            from clock.clock where account_id = :account
            """;

    private static final String PUT = """
            insert into clock.clock as kept (account_id, ticket_id, number, kind, plan, less_than, counts, contract, version,
                started_at, begun_at, warn_at, deadline, late_from, ending, ended_at, evidence)
            values (:account, :ticket, :number, :kind, :plan, :lessThan, :counts, :contract, :version,
                :started, :begun, :warn, :deadline, :late, :ending, :ended, :evidence)
            on conflict on constraint clock_pk do update set warn_at = excluded.warn_at, deadline = excluded.deadline,
                late_from = excluded.late_from, ending = excluded.ending, ended_at = excluded.ended_at, evidence = excluded.evidence
            where kept.ending = 'open'
            """;

    private final JdbcClient sql;

    ClockRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<ClockRow> of(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and ticket_id = :ticket order by number")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<ClockRow> find(UUID account, UUID ticket, int number) {
        return sql.sql(SELECT + " and ticket_id = :ticket and number = :number")
                .param("account", account)
                .param("ticket", ticket)
                .param("number", number)
                .query((row, _) -> row(row))
                .optional();
    }

    /** The tickets of an account in which a clock is open. */
    List<UUID> open(UUID account) {
        return sql.sql(
                        "select ticket_id from clock.clock where account_id = :account and ending = 'open' order by ticket_id")
                .param("account", account)
                .query((row, _) -> Columns.id(row, "ticket_id"))
                .list();
    }

    /** Writes a clock that is new or was open. */
    void put(ClockRow row) {
        var written = dated(told(sql.sql(PUT), row), row.clock()).update();
        if (written != 1) {
            throw new IllegalStateException(
                    "Clock " + row.clock().number() + " of ticket " + row.ticket() + " has ended");
        }
    }

    private static StatementSpec told(StatementSpec put, ClockRow row) {
        var clock = row.clock();
        return put.param("account", row.account())
                .param("ticket", row.ticket())
                .param("number", clock.number())
                .param("kind", clock.kind().code())
                .param("plan", clock.plan())
                .param("lessThan", clock.target().lessThan().toString())
                .param("counts", clock.target().clock().name())
                .param("contract", row.contract())
                .param("version", row.version())
                .param("ending", clock.ending().code())
                .param("evidence", clock.ending() instanceof Ending.Reacted it ? it.evidence() : null);
    }

    private static StatementSpec dated(StatementSpec put, Clock clock) {
        var due = clock.due();
        return put.param("started", Columns.at(clock.startedAt()))
                .param("begun", Columns.at(clock.begunAt()))
                .param("warn", due == null ? null : Columns.at(due.warnAt()))
                .param("deadline", due == null ? null : Columns.at(due.deadline()))
                .param("late", due == null ? null : Columns.at(due.lateFrom()))
                .param("ended", Columns.atOrNull(clock.ending().endedAt()));
    }

    private static ClockRow row(ResultSet row) throws SQLException {
        var clock = new Clock(
                row.getInt("number"),
                Columns.code(row, "kind", Promised.class),
                row.getString("plan"),
                new PlanTerms.Target(
                        Duration.parse(row.getString("less_than")),
                        PlanTerms.ClockKind.valueOf(row.getString("counts"))),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "begun_at"),
                List.of(),
                due(row),
                ending(row));
        return new ClockRow(
                Columns.id(row, "account_id"),
                Columns.id(row, "ticket_id"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class),
                clock);
    }

    private static Clock.@Nullable Due due(ResultSet row) throws SQLException {
        return row.getObject("deadline") == null
                ? null
                : new Clock.Due(
                        Columns.instant(row, "warn_at"),
                        Columns.instant(row, "deadline"),
                        Columns.instant(row, "late_from"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return switch (ending) {
            case "open" -> new Ending.Open();
            case "met" -> reacted(row, true);
            case "missed" -> reacted(row, false);
            case "replaced" -> new Ending.Replaced(ended(row));
            case "dropped" -> new Ending.Dropped(ended(row));
            case "merged" -> new Ending.Merged(ended(row));
            case null, default -> throw new SQLException("A clock ends in no way called " + ending);
        };
    }

    private static Ending reacted(ResultSet row, boolean met) throws SQLException {
        return new Ending.Reacted(ended(row), Columns.idOrNull(row, "evidence"), met);
    }

    private static Instant ended(ResultSet row) throws SQLException {
        return Columns.instant(row, "ended_at");
    }
}
