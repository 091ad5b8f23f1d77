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
                select account_id, cover_id, service_id, since, from_on, to_on from plan.cover
                where account_id in (:accounts)
                order by account_id, from_on, cover_id
                """).param("accounts", accounts).query(row -> {
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

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                Columns.id(row, "cover_id"),
                Columns.id(row, "service_id"),
                Columns.instant(row, "since"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }
}
