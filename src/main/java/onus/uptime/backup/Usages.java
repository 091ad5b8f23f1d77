package onus.uptime.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sources reported; added once, never changed. */
@Repository
class Usages {

    private final JdbcClient sql;

    Usages(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Usage> find(UUID account, String source, String id) {
        return sql.sql(
                        "select * from uptime.usage where account_id = :account and source = :source and record_id = :id")
                .param("account", account)
                .param("source", source)
                .param("id", id)
                .query((row, _) -> usage(row))
                .optional();
    }

    /** That of a service in a stretch of time, the earliest first. */
    List<Usage> of(UUID account, UUID service, Interval window) {
        return sql.sql("""
                select * from uptime.usage
                where account_id = :account and service_id = :service and begins_at < :to and ends_at > :from
                order by begins_at, source, record_id
                """)
                .param("account", account)
                .param("service", service)
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> usage(row))
                .list();
    }

    /** That of all servers of an account, the earliest first. */
    List<Usage> of(UUID account, Interval window) {
        return of(List.of(account), window).getOrDefault(account, List.of());
    }

    /** The same for many accounts; those without any are left out. */
    Map<UUID, List<Usage>> of(Collection<UUID> accounts, Interval window) {
        var all = new HashMap<UUID, List<Usage>>();
        sql.sql("""
                select * from uptime.usage
                where account_id = any (:accounts) and begins_at < :to and ends_at > :from
                order by account_id, begins_at, source, record_id
                """)
                .param("accounts", Columns.ids(accounts))
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query(row -> {
                    all.computeIfAbsent(Columns.id(row, "account_id"), _ -> new ArrayList<>())
                            .add(usage(row));
                });
        return all;
    }

    /** The last run; of those that succeeded, where that is asked. */
    Optional<Usage> last(UUID account, UUID service, boolean succeeded) {
        return sql.sql("""
                select * from uptime.usage
                where account_id = :account and service_id = :service and (succeeded or not :succeeded)
                order by begins_at desc, source, record_id limit 1
                """)
                .param("account", account)
                .param("service", service)
                .param("succeeded", succeeded)
                .query((row, _) -> usage(row))
                .optional();
    }

    void add(Usage usage, Instant now) {
        sql.sql("""
                insert into uptime.usage (account_id, source, record_id, service_id, begins_at, ends_at, bytes, succeeded, location,
                    server_location, received_at)
                values (:account, :source, :id, :service, :from, :to, :bytes, :succeeded, :location, :serverLocation, :now)
                """)
                .param("account", usage.account())
                .param("source", usage.source())
                .param("id", usage.id())
                .param("service", usage.service())
                .param("from", Columns.at(usage.time().from()))
                .param("to", Columns.at(usage.time().to()))
                .param("bytes", usage.bytes())
                .param("succeeded", usage.succeeded())
                .param("location", usage.location())
                .param("serverLocation", usage.serverLocation())
                .param("now", Columns.at(now))
                .update();
    }

    private static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                Columns.id(row, "account_id"),
                Columns.id(row, "service_id"),
                row.getString("source"),
                row.getString("record_id"),
                new Interval(Columns.instant(row, "begins_at"), Columns.instant(row, "ends_at")),
                row.getLong("bytes"),
                row.getBoolean("succeeded"),
                row.getString("location"),
                row.getString("server_location"));
    }
}
