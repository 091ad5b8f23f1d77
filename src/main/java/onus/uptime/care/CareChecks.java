package onus.uptime.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.calendar.Days;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The daily looks at servers; noted once, never changed. */
@Repository
class CareChecks {

    private final JdbcClient sql;

    CareChecks(JdbcClient sql) {
        this.sql = sql;
    }

    /** The earliest first; a miss stands before the late look at the same day. */
    List<CareCheck> of(UUID account, UUID service, Days days) {
        return sql.sql("""
                select * from uptime.care_check
                where account_id = :account and service_id = :service and day >= :from and day < :to
                order by day, noted_at
                """)
                .param("account", account)
                .param("service", service)
                .param("from", days.from())
                .param("to", days.to())
                .query((row, _) -> new CareCheck(
                        Columns.id(row, "account_id"),
                        Columns.id(row, "service_id"),
                        row.getObject("day", LocalDate.class),
                        Columns.code(row, "result", CareResult.class),
                        row.getString("found"),
                        row.getString("checked_by"),
                        Columns.instant(row, "noted_at")))
                .list();
    }

    /** False if that day was noted before. */
    boolean add(CareCheck check) {
        return sql.sql("""
                        insert into uptime.care_check (account_id, service_id, day, result, found, checked_by, noted_at)
                        values (:account, :service, :day, :result, :found, :by, :at) on conflict do nothing
                        """)
                        .param("account", check.account())
                        .param("service", check.service())
                        .param("day", check.day())
                        .param("result", check.result().code())
                        .param("found", check.found())
                        .param("by", check.by())
                        .param("at", Columns.at(check.at()))
                        .update()
                == 1;
    }
}
