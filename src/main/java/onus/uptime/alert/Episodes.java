package onus.uptime.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import onus.platform.Columns;
import onus.uptime.alert.Sighting.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The episodes of an account's services and their stretches. */
@Repository
public class Episodes {

    private final JdbcClient sql;

    Episodes(JdbcClient sql) {
        this.sql = sql;
    }

    /** A stretch as it was told to everybody, and its episode. */
    record Kept(Stretch stretch, UUID episode) {}

    /** The stretches of one thing that were told, by their beginning. */
    Map<Instant, Kept> kept(UUID account, UUID source, String fingerprint) {
        var kept = new TreeMap<Instant, Kept>();
        sql.sql("""
                select from_at, to_at, episode_id from uptime.stretch
                where account_id = :account and source_id = :source and fingerprint = :fingerprint
                """)
                .param("account", account)
                .param("source", source)
                .param("fingerprint", fingerprint)
                .query((row, _) -> new Kept(stretch(row), Columns.id(row, "episode_id")))
                .list()
                .forEach(it -> kept.put(it.stretch().from(), it));
        return kept;
    }

    void add(Episode it) {
        sql.sql("""
                insert into uptime.episode (account_id, episode_id, service_id, source_id, fingerprint, summary, labels, began_at, ended_at,
                    received_at, reopened, flapping, treatment, ticket_id, incident_id)
                values (:account, :episode, :service, :source, :fingerprint, :summary, :labels, :began, :ended,
                    :received, :reopened, :flapping, :treatment, :ticket, :incident)
                """)
                .param("account", it.where().account())
                .param("episode", it.id())
                .param("service", it.where().service())
                .param("source", it.source())
                .param("fingerprint", it.about().fingerprint())
                .param("summary", it.about().summary())
                .param("labels", Labels.write(it.about().labels()))
                .param("began", Columns.at(it.beganAt()))
                .param("ended", Columns.atOrNull(it.endedAt()))
                .param("received", Columns.at(it.receivedAt()))
                .param("reopened", it.reopened())
                .param("flapping", it.flapping())
                .param("treatment", it.treatment().code())
                .param("ticket", it.ticket())
                .param("incident", it.incident())
                .update();
    }

    /** The episode takes the course that is now known. */
    void follow(UUID account, UUID episode, Course course) {
        expectOne(sql.sql("""
                update uptime.episode set began_at = least(began_at, :began), ended_at = :ended, reopened = :reopened, flapping = :flapping
                where account_id = :account and episode_id = :episode
                """)
                .param("account", account)
                .param("episode", episode)
                .param("began", Columns.at(course.from()))
                .param("ended", Columns.atOrNull(course.to()))
                .param("reopened", course.reopened())
                .param("flapping", course.flapping())
                .update());
    }

    /** It belongs to a known incident. */
    public void join(UUID account, UUID episode, UUID incident) {
        expectOne(sql.sql("""
                update uptime.episode set incident_id = :incident where account_id = :account and episode_id = :episode
                """)
                .param("incident", incident)
                .param("account", account)
                .param("episode", episode)
                .update());
    }

    void put(Target where, UUID source, String fingerprint, Kept kept) {
        expectOne(sql.sql("""
                insert into uptime.stretch (account_id, source_id, fingerprint, from_at, to_at, episode_id)
                values (:account, :source, :fingerprint, :from, :to, :episode)
                on conflict on constraint stretch_pk do update set to_at = excluded.to_at
                """)
                .param("account", where.account())
                .param("source", source)
                .param("fingerprint", fingerprint)
                .param("from", Columns.at(kept.stretch().from()))
                .param("to", Columns.atOrNull(kept.stretch().to()))
                .param("episode", kept.episode())
                .update());
    }

    /** The failures that alerts opened since an instant, newest first; for one service, or for all of the account. */
    List<UUID> opened(UUID account, @Nullable UUID service, Instant since) {
        return sql.sql("""
                select ticket_id from uptime.episode
                where account_id = :account and (:all or service_id = :service) and treatment = 'ticket' and received_at > :since
                order by received_at desc, episode_id desc limit 21
                """)
                .param("account", account)
                .param("all", service == null)
                .param("service", service == null ? account : service)
                .param("since", Columns.at(since))
                .query(UUID.class)
                .list();
    }

    /** Whether a storm was gathered in a failure before. */
    boolean storms(UUID account, UUID ticket) {
        return sql.sql("""
                select exists (select from uptime.episode where account_id = :account and ticket_id = :ticket and treatment = 'storm')
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    public Optional<Episode> find(UUID account, UUID episode) {
        return sql.sql("select * from uptime.episode where account_id = :account and episode_id = :episode")
                .param("account", account)
                .param("episode", episode)
                .query((row, _) -> episode(row))
                .optional();
    }

    /** The episodes of a service that were not over at an instant, the latest first. */
    public List<Episode> of(UUID account, UUID service, Instant since, int most) {
        return sql.sql("""
                select * from uptime.episode
                where account_id = :account and service_id = :service and (ended_at is null or ended_at >= :since)
                order by began_at desc, episode_id limit :most
                """)
                .param("account", account)
                .param("service", service)
                .param("since", Columns.at(since))
                .param("most", most)
                .query((row, _) -> episode(row))
                .list();
    }

    /** The stretches of an episode, oldest first. */
    public List<Stretch> stretches(UUID account, UUID episode) {
        return sql.sql("""
                select from_at, to_at from uptime.stretch where account_id = :account and episode_id = :episode order by from_at
                """)
                .param("account", account)
                .param("episode", episode)
                .query((row, _) -> stretch(row))
                .list();
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("one row expected, " + rows + " changed");
        }
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(Columns.instant(row, "from_at"), Columns.instantOrNull(row, "to_at"));
    }

    private static Episode episode(ResultSet row) throws SQLException {
        var began = Columns.instant(row, "began_at");
        var ended = Columns.instantOrNull(row, "ended_at");
        return new Episode(
                Columns.id(row, "episode_id"),
                new Target(Columns.id(row, "account_id"), Columns.id(row, "service_id")),
                Columns.id(row, "source_id"),
                new Alert(
                        row.getString("fingerprint"),
                        began,
                        ended,
                        false,
                        row.getString("summary"),
                        Labels.read(row.getString("labels"))),
                began,
                ended,
                Columns.instant(row, "received_at"),
                row.getInt("reopened"),
                row.getBoolean("flapping"),
                Columns.code(row, "treatment", Treatment.class),
                Columns.idOrNull(row, "ticket_id"),
                Columns.idOrNull(row, "incident_id"));
    }
}
