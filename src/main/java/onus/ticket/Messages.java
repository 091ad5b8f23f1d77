package onus.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in tickets. */
@Repository
public class Messages {

    private final JdbcClient sql;

    Messages(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything said, oldest first; notes of the desk only where they may be seen. */
    public List<Message> of(UUID account, UUID ticket, boolean withNotes) {
        return sql.sql("""
                select message_id, ticket_id, author, side, internal, body, at from ticket.message
                where account_id = :account and ticket_id = :ticket and (not internal or :withNotes)
                order by at, message_id
                """)
                .param("account", account)
                .param("ticket", ticket)
                .param("withNotes", withNotes)
                .query((row, _) -> message(row))
                .list();
    }

    /** When the customer first spoke after the desk's last word and after this instant; empty if nobody waits for an answer. */
    public Optional<Instant> unanswered(UUID account, UUID ticket, Instant after) {
        return sql.sql("""
                select min(m.at) as at from ticket.message m
                where m.account_id = :account and m.ticket_id = :ticket and m.side = 'contact' and m.at > :after
                    and not exists (
                        select from ticket.message d
                        where d.account_id = m.account_id and d.ticket_id = m.ticket_id and d.side = 'staff' and not d.internal
                            and (d.at, d.message_id) > (m.at, m.message_id))
                """)
                .param("account", account)
                .param("ticket", ticket)
                .param("after", Columns.at(after))
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .single();
    }

    /** When the desk last spoke to the customer. */
    public Optional<Instant> lastAnswer(UUID account, UUID ticket) {
        return sql.sql("""
                select max(at) as at from ticket.message
                where account_id = :account and ticket_id = :ticket and side = 'staff' and not internal
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .single();
    }

    void add(UUID account, Message message) {
        sql.sql("""
                insert into ticket.message (account_id, message_id, ticket_id, author, side, internal, body, at)
                values (:account, :message, :ticket, :author, :side, :internal, :body, :at)
                """)
                .param("account", account)
                .param("message", message.id())
                .param("ticket", message.ticket())
                .param("author", message.author())
                .param("side", message.side().code())
                .param("internal", message.internal())
                .param("body", message.body())
                .param("at", Columns.at(message.at()))
                .update();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                Columns.id(row, "message_id"),
                Columns.id(row, "ticket_id"),
                Columns.id(row, "author"),
                Columns.code(row, "side", Side.class),
                row.getBoolean("internal"),
                row.getString("body"),
                Columns.instant(row, "at"));
    }
}
