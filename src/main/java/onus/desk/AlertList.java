package onus.desk;

import java.util.List;
import java.util.Optional;
import onus.people.Caller;
import onus.platform.Columns;
import onus.platform.Transactions;
import onus.uptime.alert.Sighting;
import onus.uptime.alert.Silence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What monitors told and did not tell, of the customers of the reader's markets; what fits no customer yet is everybody's. */
@Component
public class AlertList {

    private static final String IN_MARKETS =
            "exists (select from desk.customer_row c where c.account_id = s.account_id and c.market in (:markets))";

    private final Transactions transactions;
    private final JdbcClient sql;

    AlertList(Transactions transactions, JdbcClient sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /**
     * The latest to arrive first.
     *
     * @param unmatchedOnly only those that fit no service and were not set aside
     * @param after the last one of the page before
     */
    public List<Sighting> newest(
            Caller.Staff reader, boolean unmatchedOnly, Optional<Sighting.Position> after, int most) {
        var where = new Where();
        if (unmatchedOnly) {
            where.and("service_id is null and dismissed_at is null");
        }
        if (!reader.markets().isEmpty()) {
            where.and("(account_id is null or " + IN_MARKETS + ")", "markets", reader.markets());
        }
        after.ifPresent(it -> where.and("""
                received_at <= :at and (received_at < :at
                    or (source_id, fingerprint, starts_at, clears) > (:source, :fingerprint, :starts, :clears))""")
                .with("at", Columns.at(it.receivedAt()))
                .with("source", it.source())
                .with("fingerprint", it.fingerprint())
                .with("starts", Columns.at(it.startsAt()))
                .with("clears", it.clears()));
        var order = "order by received_at desc, source_id, fingerprint, starts_at, clears limit " + most;
        return transactions.atDesk(() -> where.in(sql, "select * from uptime.sighting s", order)
                .query((row, _) -> Sighting.read(row))
                .list());
    }

    /** Covered servers that nobody watches; whoever has been without a monitor for longest first. */
    public List<Silence> silent(Caller.Staff reader, int most) {
        var where = new Where();
        if (!reader.markets().isEmpty()) {
            where.and(IN_MARKETS, "markets", reader.markets());
        }
        var order = "order by last_seen nulls first, noted_at, service_id limit " + most;
        return transactions.atDesk(() -> where.in(sql, "select * from uptime.silence s", order)
                .query((row, _) -> Silence.read(row))
                .list());
    }
}
