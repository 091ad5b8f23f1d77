package onus.uptime.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.uptime.compensation.Compensation.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about months that are over; added once, never changed. */
@Repository
class Compensations {

    private final JdbcClient sql;

    Compensations(JdbcClient sql) {
        this.sql = sql;
    }

    /** The decisions about a plan's days of a month, the first one first. */
    List<Compensation> of(UUID account, YearMonth month, LocalDate from) {
        return sql.sql("""
                select * from uptime.compensation where account_id = :account and month = :month and from_on = :from order by revision
                """)
                .param("account", account)
                .param("month", month.atDay(1))
                .param("from", from)
                .query((row, _) -> compensation(row))
                .list();
    }

    /** All of an account, the latest month first. */
    List<Compensation> of(UUID account) {
        return sql.sql("""
                select * from uptime.compensation where account_id = :account
                order by month desc, from_on desc, revision desc
                """)
                .param("account", account)
                .query((row, _) -> compensation(row))
                .list();
    }

    Optional<Compensation> find(UUID account, UUID compensation) {
        return sql.sql(
                        "select * from uptime.compensation where account_id = :account and compensation_id = :compensation")
                .param("account", account)
                .param("compensation", compensation)
                .query((row, _) -> compensation(row))
                .optional();
    }

    void add(Compensation it) {
        sql.sql("""
                insert into uptime.compensation (account_id, compensation_id, month, plan, from_on, revision, verdict_id, credit,
                    penalty, given_credit, given_penalty, currency, decided_at)
                values (:account, :compensation, :month, :plan, :from, :revision, :verdict, :credit,
                    :penalty, :givenCredit, :givenPenalty, :currency, :at)
                """)
                .param("account", it.account())
                .param("compensation", it.id())
                .param("month", it.month().atDay(1))
                .param("plan", it.plan())
                .param("from", it.from())
                .param("revision", it.revision())
                .param("verdict", it.verdict())
                .param("credit", it.decided().credit().getAmount())
                .param("penalty", it.decided().penalty().getAmount())
                .param("givenCredit", it.given().credit().getAmount())
                .param("givenPenalty", it.given().penalty().getAmount())
                .param("currency", it.decided().credit().getCurrencyUnit().getCode())
                .param("at", Columns.at(it.at()))
                .update();
    }

    private static Compensation compensation(ResultSet row) throws SQLException {
        return new Compensation(
                Columns.id(row, "account_id"),
                Columns.id(row, "compensation_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("plan"),
                row.getObject("from_on", LocalDate.class),
                row.getInt("revision"),
                Columns.id(row, "verdict_id"),
                new Sums(Columns.money(row, "credit"), Columns.money(row, "penalty")),
                new Sums(Columns.money(row, "given_credit"), Columns.money(row, "given_penalty")),
                Columns.instant(row, "decided_at"));
    }
}
