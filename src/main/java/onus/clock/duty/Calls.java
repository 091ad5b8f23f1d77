package onus.clock.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import onus.people.Asked;
import onus.platform.Columns;
import onus.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was called for which ticket, and who answered the call. Works in the account's transaction. */
@Repository
public class Calls {

    private final JdbcClient sql;

    Calls(JdbcClient sql) {
        this.sql = sql;
    }

    /** The calls for a ticket, oldest first. */
    public List<Call> of(UUID account, UUID ticket) {
        return sql.sql("""
                select number, attempt, person, deadline, at from clock.call
                where account_id = :account and ticket_id = :ticket order by number, attempt
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> call(row))
                .list();
    }

    /** False if this attempt was made before. */
    boolean add(Ticket ticket, Call call) {
        return sql.sql("""
                insert into clock.call (account_id, ticket_id, number, attempt, person, deadline, at)
                values (:account, :ticket, :number, :attempt, :person, :deadline, :at)
                on conflict on constraint call_pk do nothing
                """)
                        .param("account", ticket.account())
                        .param("ticket", ticket.id())
                        .param("number", call.clock())
                        .param("attempt", call.attempt())
                        .param("person", call.person())
                        .param("deadline", Columns.at(call.deadline()))
                        .param("at", Columns.at(call.at()))
                        .update()
                == 1;
    }

    /** False if somebody answered before. */
    boolean answer(Ticket ticket, int clock, Asked asked) {
        return sql.sql("""
                insert into clock.acknowledgement (account_id, ticket_id, number, person, at)
                values (:account, :ticket, :number, :person, :at)
                on conflict on constraint acknowledgement_pk do nothing
                """)
                        .param("account", ticket.account())
                        .param("ticket", ticket.id())
                        .param("number", clock)
                        .param("person", asked.person())
                        .param("at", Columns.at(asked.at()))
                        .update()
                == 1;
    }

    public boolean isAnswered(Ticket ticket, int clock) {
        return sql.sql("""
                select exists (select from clock.acknowledgement
                    where account_id = :account and ticket_id = :ticket and number = :number)
                """)
                .param("account", ticket.account())
                .param("ticket", ticket.id())
                .param("number", clock)
                .query(Boolean.class)
                .single();
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getInt("number"),
                row.getInt("attempt"),
                Columns.id(row, "person"),
                Columns.instant(row, "deadline"),
                Columns.instant(row, "at"));
    }
}
