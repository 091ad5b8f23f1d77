package onus.uptime.stop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stops of an account; told once, superseded at most once. */
@Repository
public class Stops {

    /** Those that nothing has superseded. */
    private static final String LAST = """
            select s.* from uptime.stop s
            where s.account_id = :account
                and not exists (select from uptime.stop n where n.account_id = s.account_id and n.supersedes = s.stop_id)
            """;

    /** Those of them that were not taken back. */
    private static final String STANDING = LAST + " and not s.retracted";

    private final JdbcClient sql;

    Stops(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a service that touch a stretch of time, the earliest first. */
    public List<Stop> of(UUID account, UUID service, Interval window) {
        return sql.sql(STANDING + """
                 and s.service_id = :service and s.begins_at < :to and (s.ends_at is null or s.ends_at > :from)
                order by s.begins_at, s.stop_id
                """)
                .param("account", account)
                .param("service", service)
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> stop(row))
                .list();
    }

    /** Those of a service, the earliest first. */
    List<Stop> of(UUID account, UUID service) {
        return sql.sql(STANDING + " and s.service_id = :service order by s.begins_at, s.stop_id")
                .param("account", account)
                .param("service", service)
                .query((row, _) -> stop(row))
                .list();
    }

    Optional<Stop> standing(UUID account, UUID stop) {
        return last(account, stop).filter(it -> !it.retracted());
    }

    Optional<Stop> last(UUID account, UUID stop) {
        return sql.sql(LAST + " and s.stop_id = :stop")
                .param("account", account)
                .param("stop", stop)
                .query((row, _) -> stop(row))
                .optional();
    }

    /** False if another one has superseded the same stop before. */
    boolean add(Stop stop) {
        return sql.sql("""
                        insert into uptime.stop (account_id, stop_id, service_id, begins_at, ends_at, retracted, supersedes, reason, told_by,
                            told_at)
                        values (:account, :stop, :service, :from, :to, :retracted, :supersedes, :reason, :by, :at)
                        on conflict on constraint stop_superseded_once do nothing
                        """)
                        .param("account", stop.account())
                        .param("stop", stop.id())
                        .param("service", stop.service())
                        .param("from", Columns.at(stop.from()))
                        .param("to", Columns.atOrNull(stop.to()))
                        .param("retracted", stop.retracted())
                        .param("supersedes", stop.supersedes())
                        .param("reason", stop.reason())
                        .param("by", stop.by())
                        .param("at", Columns.at(stop.at()))
                        .update()
                == 1;
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                Columns.id(row, "account_id"),
                Columns.id(row, "stop_id"),
                Columns.id(row, "service_id"),
                Columns.instant(row, "begins_at"),
                Columns.instantOrNull(row, "ends_at"),
                row.getBoolean("retracted"),
                row.getString("reason"),
                row.getString("told_by"),
                Columns.instant(row, "told_at"),
                Columns.idOrNull(row, "supersedes"));
    }
}
