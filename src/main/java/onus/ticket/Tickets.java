package onus.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.journal.Head;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets of an account. */
@Repository
public class Tickets {

    private static final String SELECT = """
            select account_id, ticket_id, reference, service_id, contract, version, kind, topic, subject, state, opened_at, opened_by,
                assignee, first_touch_at, closed_at, revision, head_seq, head_hash
            from ticket.ticket where account_id = :account
            """;

    private final JdbcClient sql;

    Tickets(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Ticket> find(UUID account, UUID ticket) {
        return one(SELECT + " and ticket_id = :ticket", account, ticket);
    }

    /** The ticket, kept from everybody else until the transaction ends; every command begins here. */
    public Ticket lock(UUID account, UUID ticket) {
        return one(SELECT + " and ticket_id = :ticket for update", account, ticket)
                .orElseThrow(() -> new IllegalStateException("No ticket " + ticket + " in account " + account));
    }

    /** The customer's tickets, newest first. */
    public List<Ticket> of(UUID account, int limit) {
        return sql.sql(SELECT + " order by opened_at desc, ticket_id limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> ticket(row))
                .list();
    }

    private Optional<Ticket> one(String query, UUID account, UUID ticket) {
        return sql.sql(query)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> ticket(row))
                .optional();
    }

    void add(Ticket ticket) {
        sql.sql("""
                insert into ticket.ticket (account_id, ticket_id, reference, service_id, contract, version, kind, topic, subject, state,
                    opened_at, opened_by, revision, head_seq, head_hash)
                values (:account, :ticket, :reference, :service, :contract, :version, :kind, :topic, :subject, :state,
                    :openedAt, :openedBy, :revision, :seq, :hash)
                """)
                .param("account", ticket.account())
                .param("ticket", ticket.id())
                .param("reference", ticket.reference())
                .param("service", ticket.service())
                .param("contract", ticket.contract())
                .param("version", ticket.version())
                .param("kind", ticket.kind().code())
                .param("topic", ticket.topic() == null ? null : ticket.topic().code())
                .param("subject", ticket.subject())
                .param("state", ticket.state().code())
                .param("openedAt", Columns.at(ticket.openedAt()))
                .param("openedBy", ticket.openedBy())
                .param("revision", ticket.revision())
                .param("seq", ticket.head().seq())
                .param("hash", ticket.head().hash())
                .update();
    }

    /** Writes a changed ticket over the one that was locked; its revision must not have moved. */
    void replace(Ticket before, Ticket after) {
        var written = sql.sql("""
                update ticket.ticket set kind = :kind, topic = :topic, state = :state, assignee = :assignee, first_touch_at = :touch,
                    closed_at = :closed, revision = :revision, head_seq = :seq, head_hash = :hash
                where account_id = :account and ticket_id = :ticket and revision = :before and head_seq = :seqBefore
                """)
                .param("kind", after.kind().code())
                .param("topic", after.topic() == null ? null : after.topic().code())
                .param("state", after.state().code())
                .param("assignee", after.assignee())
                .param("touch", Columns.atOrNull(after.firstTouchAt()))
                .param("closed", Columns.atOrNull(after.closedAt()))
                .param("revision", after.revision())
                .param("seq", after.head().seq())
                .param("hash", after.head().hash())
                .param("account", before.account())
                .param("ticket", before.id())
                .param("before", before.revision())
                .param("seqBefore", before.head().seq())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Ticket " + before.reference() + " moved while it was locked");
        }
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                Columns.id(row, "account_id"),
                Columns.id(row, "ticket_id"),
                row.getString("reference"),
                Columns.id(row, "service_id"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class),
                Columns.code(row, "kind", TicketKind.class),
                Columns.codeOrNull(row, "topic", Topic.class),
                row.getString("subject"),
                Columns.code(row, "state", TicketState.class),
                Columns.instant(row, "opened_at"),
                Columns.id(row, "opened_by"),
                Columns.idOrNull(row, "assignee"),
                Columns.instantOrNull(row, "first_touch_at"),
                Columns.instantOrNull(row, "closed_at"),
                row.getLong("revision"),
                new Head(row.getLong("head_seq"), row.getBytes("head_hash")));
    }
}
