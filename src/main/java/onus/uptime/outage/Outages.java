package onus.uptime.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outages of an account; added once, superseded at most once. */
@Repository
class Outages {

    /** Those that nothing has superseded. */
    private static final String STANDING = """
            select o.* from uptime.outage o
            where o.account_id = :account
                and not exists (select from uptime.outage n where n.account_id = o.account_id and n.supersedes = o.outage_id)
            """;

    private final JdbcClient sql;

    Outages(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a service that touch a stretch of time, the earliest first. */
    List<Outage> standing(UUID account, UUID service, Interval window) {
        return sql.sql(STANDING + """
                 and o.service_id = :service and o.began_at < :to and (o.ended_at is null or o.ended_at > :from)
                order by o.began_at, o.outage_id
                """)
                .param("account", account)
                .param("service", service)
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> outage(row))
                .list();
    }

    Optional<Outage> standing(UUID account, UUID outage) {
        return sql.sql(STANDING + " and o.outage_id = :outage")
                .param("account", account)
                .param("outage", outage)
                .query((row, _) -> outage(row))
                .optional();
    }

    boolean lasts(UUID account, UUID service) {
        return sql.sql("select exists (" + STANDING
                        + " and o.service_id = :service and o.ended_at is null and o.effect = 'down')")
                .param("account", account)
                .param("service", service)
                .query(Boolean.class)
                .single();
    }

    /** Whether a stretch of an episode was ever noted. */
    boolean knows(UUID account, UUID episode, Instant from) {
        return sql.sql("""
                select exists (
                    select from uptime.outage
                    where account_id = :account and episode_id = :episode and began_at = :from and supersedes is null)
                """)
                .param("account", account)
                .param("episode", episode)
                .param("from", Columns.at(from))
                .query(Boolean.class)
                .single();
    }

    /** A stretch of an episode as a monitor saw it. */
    Optional<Outage> standing(UUID account, UUID episode, Instant from) {
        return sql.sql(STANDING + " and o.episode_id = :episode and o.began_at = :from")
                .param("account", account)
                .param("episode", episode)
                .param("from", Columns.at(from))
                .query((row, _) -> outage(row))
                .optional();
    }

    /** False if another one has superseded the same outage before. */
    boolean add(Outage outage) {
        var told = outage.told();
        return sql.sql("""
                        insert into uptime.outage (account_id, outage_id, service_id, began_at, ended_at, effect, supersedes, reason,
                            noted_by, noted_at, episode_id, proposal_id)
                        values (:account, :outage, :service, :from, :to, :effect, :supersedes, :reason, :by, :at, :episode, :proposal)
                        on conflict on constraint outage_superseded_once do nothing
                        """)
                        .param("account", outage.account())
                        .param("outage", outage.id())
                        .param("service", outage.service())
                        .param("from", Columns.at(outage.from()))
                        .param("to", Columns.atOrNull(outage.to()))
                        .param("effect", outage.effect().code())
                        .param("supersedes", outage.supersedes())
                        .param("reason", told.reason())
                        .param("by", told.by())
                        .param("at", Columns.at(told.at()))
                        .param("episode", told.episode())
                        .param("proposal", told.proposal())
                        .update()
                == 1;
    }

    private static Outage outage(ResultSet row) throws SQLException {
        return new Outage(
                Columns.id(row, "account_id"),
                Columns.id(row, "outage_id"),
                Columns.id(row, "service_id"),
                Columns.instant(row, "began_at"),
                Columns.instantOrNull(row, "ended_at"),
                Columns.code(row, "effect", Effect.class),
                new Outage.Told(
                        row.getString("reason"),
                        row.getString("noted_by"),
                        Columns.instant(row, "noted_at"),
                        Columns.idOrNull(row, "episode_id"),
                        Columns.idOrNull(row, "proposal_id")),
                Columns.idOrNull(row, "supersedes"));
    }
}
