package onus.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import onus.journal.Head;
import onus.platform.Columns;
import onus.settlement.StandingOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moved the standing of customers' support. */
@Repository
class StandingEvents {

    private final JdbcClient sql;

    StandingEvents(JdbcClient sql) {
        this.sql = sql;
    }

    List<StandingOf.Event> of(UUID account) {
        return sql.sql("""
                select at, what, invoice from customer.standing_event where account_id = :account order by at, event_id
                """)
                .param("account", account)
                .query((row, _) -> new StandingOf.Event(
                        Columns.instant(row, "at"),
                        Columns.code(row, "what", StandingOf.What.class),
                        row.getString("invoice")))
                .list();
    }

    void add(UUID account, StandingOf.Event event, UUID verdict) {
        sql.sql("""
                insert into customer.standing_event (account_id, event_id, what, invoice, at, verdict_id)
                values (:account, :event, :what, :invoice, :at, :verdict)
                """)
                .param("account", account)
                .param("event", UuidCreator.getTimeOrderedEpoch())
                .param("what", event.what().code())
                .param("invoice", event.invoice())
                .param("at", Columns.at(event.at()))
                .param("verdict", verdict)
                .update();
    }

    /** The end of the customer's chain, kept from everybody else: two movements of one standing never pass each other. */
    Head lock(UUID account) {
        return sql.sql("select head_seq, head_hash from customer.customer where account_id = :account for update")
                .param("account", account)
                .query((row, _) -> new Head(row.getLong("head_seq"), row.getBytes("head_hash")))
                .single();
    }

    void store(UUID account, Head head) {
        sql.sql("update customer.customer set head_seq = :seq, head_hash = :hash where account_id = :account")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("account", account)
                .update();
    }
}
