package onus.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which line has which ticket, and how it got there. */
@Repository
public class Handovers {

    private static final String SELECT = """
            select from_line, to_line, reason, made_by, at from ticket.handover
            where account_id = :account and ticket_id = :ticket order by number
            """;

    private final JdbcClient sql;

    Handovers(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a ticket, oldest first. */
    public List<Handover> of(UUID account, UUID ticket) {
        return sql.sql(SELECT)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> handover(row))
                .list();
    }

    /** The line that has a ticket now. */
    public Line line(Ticket ticket) {
        return last(ticket).map(Handover::to).orElseGet(() -> Line.first(ticket.kind(), ticket.topic()));
    }

    private Optional<Handover> last(Ticket ticket) {
        return sql.sql(SELECT + " desc limit 1")
                .param("account", ticket.account())
                .param("ticket", ticket.id())
                .query((row, _) -> handover(row))
                .optional();
    }

    void add(UUID account, UUID ticket, Handover handover) {
        sql.sql("""
                insert into ticket.handover (account_id, ticket_id, number, from_line, to_line, reason, made_by, at)
                select :account, :ticket, count(*) + 1, :from, :to, :reason, :by, :at
                from ticket.handover where account_id = :account and ticket_id = :ticket
                """)
                .param("account", account)
                .param("ticket", ticket)
                .param("from", handover.from().code())
                .param("to", handover.to().code())
                .param("reason", handover.reason())
                .param("by", handover.by())
                .param("at", Columns.at(handover.at()))
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                Columns.code(row, "from_line", Line.class),
                Columns.code(row, "to_line", Line.class),
                row.getString("reason"),
                Columns.id(row, "made_by"),
                Columns.instant(row, "at"));
    }
}
