package onus.clock.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.contract.DeskTerms;
import onus.contract.PlanTerms.ClockKind;
import onus.platform.Columns;
import onus.ticket.Line;
import onus.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed from line to line, and whether somebody has taken it up. */
@Repository
public class TakeUps {

    private static final String SELECT = """
            select number, line, less_than, counts, handed_at, deadline, ending, ended_at from clock.take_up
            where account_id = :account and ticket_id = :ticket
            """;

    private final JdbcClient sql;

    TakeUps(JdbcClient sql) {
        this.sql = sql;
    }

    /** That of the last handover; empty where nothing was handed over, or the contract sets no time. */
    public Optional<TakeUp> last(UUID account, UUID ticket) {
        return sql.sql(SELECT + " order by number desc limit 1")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> takeUp(row))
                .optional();
    }

    public Optional<TakeUp> find(UUID account, UUID ticket, int number) {
        return sql.sql(SELECT + " and number = :number")
                .param("account", account)
                .param("ticket", ticket)
                .param("number", number)
                .query((row, _) -> takeUp(row))
                .optional();
    }

    void add(Ticket ticket, TakeUp it) {
        sql.sql("""
                insert into clock.take_up (account_id, ticket_id, number, line, less_than, counts, handed_at, deadline)
                values (:account, :ticket, :number, :line, :lessThan, :counts, :handed, :deadline)
                """)
                .param("account", ticket.account())
                .param("ticket", ticket.id())
                .param("number", it.number())
                .param("line", it.line().code())
                .param("lessThan", it.target().lessThan().toString())
                .param("counts", it.target().clock().name())
                .param("handed", Columns.at(it.handedAt()))
                .param("deadline", Columns.at(it.deadline()))
                .update();
    }

    /** Ends the waiting, if somebody still waits. */
    void end(Ticket ticket, TakeUp.Ending how, Instant at) {
        sql.sql("""
                update clock.take_up set ending = :ending, ended_at = :at
                where account_id = :account and ticket_id = :ticket and ending = 'open'
                """)
                .param("ending", how.code())
                .param("at", Columns.at(at))
                .param("account", ticket.account())
                .param("ticket", ticket.id())
                .update();
    }

    /** False if it was noted before. */
    boolean miss(Ticket ticket, int number, Instant now) {
        return sql.sql("""
                update clock.take_up set missed_at = :now
                where account_id = :account and ticket_id = :ticket and number = :number and missed_at is null
                """)
                        .param("now", Columns.at(now))
                        .param("account", ticket.account())
                        .param("ticket", ticket.id())
                        .param("number", number)
                        .update()
                == 1;
    }

    private static TakeUp takeUp(ResultSet row) throws SQLException {
        return new TakeUp(
                row.getInt("number"),
                Columns.code(row, "line", Line.class),
                new DeskTerms.TakeUp(
                        Duration.parse(row.getString("less_than")), ClockKind.valueOf(row.getString("counts"))),
                Columns.instant(row, "handed_at"),
                Columns.instant(row, "deadline"),
                Columns.code(row, "ending", TakeUp.Ending.class),
                Columns.instantOrNull(row, "ended_at"));
    }
}
