package onus.ticket;

import onus.contract.TicketKind;
import onus.people.Asked;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who put which ticket right, and why. */
@Repository
class Reclassifications {

    private final JdbcClient sql;

    Reclassifications(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Ticket before, TicketKind to, String reason, Asked asked) {
        sql.sql("""
                insert into ticket.reclassification (account_id, ticket_id, revision, from_kind, to_kind, reason, made_by, at)
                values (:account, :ticket, :revision, :from, :to, :reason, :by, :at)
                """)
                .param("account", before.account())
                .param("ticket", before.id())
                .param("revision", before.revision())
                .param("from", before.kind().code())
                .param("to", to.code())
                .param("reason", reason)
                .param("by", asked.person())
                .param("at", Columns.at(asked.at()))
                .update();
    }
}
