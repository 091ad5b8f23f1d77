package onus.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which servers plans cover, from day to day. */
@Repository
class Covers {

    private final JdbcClient sql;

    Covers(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of an account, past ones included, in the order they were added. */
    List<Cover> of(UUID account) {
        return of(List.of(account)).getOrDefault(account, List.of());
    }

    /** The same for many accounts. */
    Map<UUID, List<Cover>> of(Collection<UUID> accounts) {
        var covers = new HashMap<UUID, List<Cover>>();
        sql.sql("""
                select account_id, cover_id, service_id, since, from_on, to_on, ended_with from plan.cover
                where account_id = any (:accounts)
                order by account_id, from_on, cover_id
                """).param("accounts", Columns.ids(accounts)).query(row -> {
            covers.computeIfAbsent(Columns.id(row, "account_id"), _ -> new ArrayList<>())
                    .add(cover(row));
        });
        return covers;
    }

    void add(UUID account, Cover cover, @Nullable UUID offer, UUID by) {
        sql.sql("""
                insert into plan.cover (account_id, cover_id, service_id, since, from_on, to_on, offer_id, made_by)
                values (:account, :cover, :service, :since, :from, :to, :offer, :by)
                """)
                .param("account", account)
                .param("cover", cover.id())
                .param("service", cover.service())
                .param("since", Columns.at(cover.since()))
                .param("from", cover.from())
                .param("to", cover.to())
                .param("offer", offer)
                .param("by", by)
                .update();
    }

    /** Takes a server out; its last day is the one before. */
    void end(UUID account, UUID service, LocalDate to) {
        var ended = sql.sql("""
                update plan.cover set to_on = :to where account_id = :account and service_id = :service and to_on is null
                """)
                .param("to", to)
                .param("account", account)
                .param("service", service)
                .update();
        if (ended != 1) {
            throw new IllegalStateException("Server " + service + " is not covered");
        }
    }

    /** Takes out all servers when a step begins. */
    void endAll(UUID account, LocalDate to, UUID step) {
        sql.sql("""
                update plan.cover set to_on = :to, ended_with = :step where account_id = :account and to_on is null
                """)
                .param("to", to)
                .param("step", step)
                .param("account", account)
                .update();
    }

    /** The servers that would have left with a step stay. */
    void reopen(UUID account, UUID step) {
        sql.sql("""
                update plan.cover set to_on = null, ended_with = null where account_id = :account and ended_with = :step
                """).param("account", account).param("step", step).update();
    }

    /** A server that was taken out but is covered today stays; false if it is not covered today. */
    boolean stay(UUID account, UUID service, LocalDate today) {
        return sql.sql("""
                update plan.cover set to_on = null
                where account_id = :account and service_id = :service and from_on <= :today and to_on > :today
                """)
                        .param("account", account)
                        .param("service", service)
                        .param("today", today)
                        .update()
                == 1;
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                Columns.id(row, "cover_id"),
                Columns.id(row, "service_id"),
                Columns.instant(row, "since"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Columns.idOrNull(row, "ended_with"));
    }
}
