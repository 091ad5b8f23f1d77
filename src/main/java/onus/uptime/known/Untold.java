package onus.uptime.known;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of a known incident who are still to be told; read and noted batch by batch, in transactions of news. */
@Repository
class Untold {

    private final JdbcClient sql;

    Untold(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next of a lane after an account, in order. */
    List<UUID> next(UUID incident, Lane lane, UUID after, int most) {
        return sql.sql("""
                select distinct account_id from uptime.known_service
                where incident_id = :incident and account_id > :after and right(account_id::text, 1) = :digit and %s is null
                order by account_id limit :most
                """.formatted(column(lane.stage())))
                .param("incident", incident)
                .param("after", after)
                .param("digit", lane.digit())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Notes that these customers are told; those among them who were not told before, in order. */
    List<UUID> told(UUID incident, Stage stage, Collection<UUID> accounts, Instant now) {
        return sql
                .sql("""
                update uptime.known_service set %1$s = :now
                where incident_id = :incident and account_id = any(:accounts) and %1$s is null returning account_id
                """.formatted(column(stage)))
                .param("now", Columns.at(now))
                .param("incident", incident)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    private static String column(Stage stage) {
        return switch (stage) {
            case BEGUN -> "told_at";
            case ENDED -> "ended_at";
        };
    }
}
