package onus.uptime.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Announced maintenance; announced once, never changed, called off at most once. */
@Repository
class Maintenances {

    private static final String SELECT = """
            select m.*, c.reason as cancelled_because, c.cancelled_at, c.moved_to from uptime.maintenance m
            left join uptime.maintenance_cancellation c on c.account_id = m.account_id and c.maintenance_id = m.maintenance_id
            where m.account_id = :account
            """;

    private final JdbcClient sql;

    Maintenances(JdbcClient sql) {
        this.sql = sql;
    }

    /** That of a service that touches a stretch of time, the earliest first. */
    List<Maintenance> of(UUID account, UUID service, Interval window) {
        return sql.sql(SELECT + """
                 and m.service_id = :service and m.begins_at < :to and m.ends_at > :from
                order by m.begins_at, m.maintenance_id
                """)
                .param("account", account)
                .param("service", service)
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> maintenance(row))
                .list();
    }

    /** That of a service which stands and has not begun, the earliest first. */
    List<Maintenance> ahead(UUID account, UUID service, Instant now) {
        return sql.sql(SELECT + """
                 and m.service_id = :service and m.begins_at > :now and c.maintenance_id is null
                order by m.begins_at, m.maintenance_id
                """)
                .param("account", account)
                .param("service", service)
                .param("now", Columns.at(now))
                .query((row, _) -> maintenance(row))
                .list();
    }

    /** False if it was called off before. */
    boolean cancel(Maintenance maintenance, Maintenance.Cancelled cancelled, UUID by) {
        return sql.sql("""
                        insert into uptime.maintenance_cancellation (account_id, maintenance_id, begins_at, moved_to, reason, cancelled_by,
                            cancelled_at)
                        values (:account, :maintenance, :begins, :moved, :reason, :by, :at)
                        on conflict on constraint maintenance_cancellation_pk do nothing
                        """)
                        .param("account", maintenance.account())
                        .param("maintenance", maintenance.id())
                        .param("begins", Columns.at(maintenance.time().from()))
                        .param("moved", cancelled.movedTo())
                        .param("reason", cancelled.reason())
                        .param("by", by)
                        .param("at", Columns.at(cancelled.at()))
                        .update()
                == 1;
    }

    Optional<Maintenance> find(UUID account, UUID maintenance) {
        return sql.sql(SELECT + " and m.maintenance_id = :maintenance")
                .param("account", account)
                .param("maintenance", maintenance)
                .query((row, _) -> maintenance(row))
                .optional();
    }

    void add(Maintenance maintenance) {
        sql.sql("""
                insert into uptime.maintenance (account_id, maintenance_id, service_id, begins_at, ends_at, reason, announced_by,
                    announced_at)
                values (:account, :maintenance, :service, :from, :to, :reason, :by, :at)
                """)
                .param("account", maintenance.account())
                .param("maintenance", maintenance.id())
                .param("service", maintenance.service())
                .param("from", Columns.at(maintenance.time().from()))
                .param("to", Columns.at(maintenance.time().to()))
                .param("reason", maintenance.reason())
                .param("by", maintenance.by())
                .param("at", Columns.at(maintenance.announcedAt()))
                .update();
    }

    private static Maintenance maintenance(ResultSet row) throws SQLException {
        return new Maintenance(
                Columns.id(row, "account_id"),
                Columns.id(row, "maintenance_id"),
                Columns.id(row, "service_id"),
                new Interval(Columns.instant(row, "begins_at"), Columns.instant(row, "ends_at")),
                row.getString("reason"),
                Columns.id(row, "announced_by"),
                Columns.instant(row, "announced_at"),
                cancelled(row));
    }

    private static Maintenance.@Nullable Cancelled cancelled(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "cancelled_at");
        return at == null
                ? null
                : new Maintenance.Cancelled(row.getString("cancelled_because"), at, Columns.idOrNull(row, "moved_to"));
    }
}
