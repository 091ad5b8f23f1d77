package onus.uptime.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Announced maintenance; announced once, never changed. */
@Repository
class Maintenances {

    private final JdbcClient sql;

    Maintenances(JdbcClient sql) {
        this.sql = sql;
    }

    /** That of a service that touches a stretch of time, the earliest first. */
    List<Maintenance> of(UUID account, UUID service, Interval window) {
        return sql.sql("""
                select * from uptime.maintenance
                where account_id = :account and service_id = :service and begins_at < :to and ends_at > :from
                order by begins_at, maintenance_id
                """)
                .param("account", account)
                .param("service", service)
                .param("from", Columns.at(window.from()))
                .param("to", Columns.at(window.to()))
                .query((row, _) -> maintenance(row))
                .list();
    }

    Optional<Maintenance> find(UUID account, UUID maintenance) {
        return sql.sql("select * from uptime.maintenance where account_id = :account and maintenance_id = :maintenance")
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
                Columns.instant(row, "announced_at"));
    }
}
