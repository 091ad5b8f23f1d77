package onus.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the told prices of plans are for. */
@Repository
class Wishes {

    private final JdbcClient sql;

    Wishes(JdbcClient sql) {
        this.sql = sql;
    }

    /** A wish and the revision of the subscription its price was told for. */
    record Told(PlanWish wish, long revision) {}

    void add(UUID account, UUID offer, Told told) {
        sql.sql("""
                insert into plan.wish (account_id, offer_id, plan, revision, servers)
                values (:account, :offer, :plan, :revision, cast(:servers as uuid[]))
                """)
                .param("account", account)
                .param("offer", offer)
                .param("plan", told.wish().plan())
                .param("revision", told.revision())
                .param("servers", array(told.wish().servers()))
                .update();
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    Optional<Told> find(UUID account, UUID offer) {
        return sql.sql(
                        "select plan, revision, servers from plan.wish where account_id = :account and offer_id = :offer")
                .param("account", account)
                .param("offer", offer)
                .query((row, _) -> told(row))
                .optional();
    }

    private static Told told(ResultSet row) throws SQLException {
        var servers = (UUID[]) row.getArray("servers").getArray();
        return new Told(
                new PlanWish(row.getString("plan"), Arrays.stream(servers).collect(Collectors.toUnmodifiableSet())),
                row.getLong("revision"));
    }
}
