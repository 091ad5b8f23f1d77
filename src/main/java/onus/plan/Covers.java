package onus.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        return sql.sql("""
                select cover_id, service_id, since, from_on, to_on from plan.cover
                where account_id = :account
                order by from_on, cover_id
                """)
                .param("account", account)
                .query((row, _) -> cover(row))
                .list();
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
