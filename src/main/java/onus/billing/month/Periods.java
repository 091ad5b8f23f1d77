package onus.billing.month;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onus.journal.Decision;
import onus.journal.Rows;
import onus.platform.Columns;
import onus.platform.PlannedAnew;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was billed for which month, and by which verdict. */
@Repository
class Periods {

    private static final String ADD = """
            insert into billing.period (account_id, month, what, occurrence, verdict_id)
            values (:account, :month, :what, :occurrence, :verdict)
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Periods(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** The decisions by which these accounts were billed for a month. */
    Map<UUID, Map<Due.Key, Decision>> of(Collection<UUID> accounts, YearMonth month) {
        return PlannedAnew.reading(sql, () -> billed(accounts, month));
    }

    private Map<UUID, Map<Due.Key, Decision>> billed(Collection<UUID> accounts, YearMonth month) {
        var billed = new HashMap<UUID, Map<Due.Key, Decision>>();
        sql.sql("""
                select p.account_id, p.what, p.occurrence, v.question, v.contract, v.version, v.facts, v.answer, v.because, v.rules
                from billing.period p
                join journal.verdict v on v.account_id = p.account_id and v.verdict_id = p.verdict_id
                where p.account_id = any (:accounts) and p.month = :month
                """)
                .param("accounts", Columns.ids(accounts))
                .param("month", month.atDay(1))
                .query(row -> {
                    billed.computeIfAbsent(Columns.id(row, "account_id"), _ -> new HashMap<>())
                            .put(new Due.Key(row.getString("what"), row.getString("occurrence")), decision(row));
                });
        return billed;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("question"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class),
                row.getString("facts"),
                row.getString("answer"),
                row.getString("because"),
                row.getString("rules"));
    }

    void add(UUID account, YearMonth month, Due.Key key, UUID verdict) {
        rows.add(
                ADD,
                Map.of(
                        "account", account,
                        "month", month.atDay(1),
                        "what", key.what(),
                        "occurrence", key.occurrence(),
                        "verdict", verdict));
    }
}
