package onus.billing.month;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onus.platform.Columns;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The monthly runs. */
@Repository
class Runs {

    private static final String SELECT = """
            select r.*, b.batches, b.accounts, b.drafts, b.net, b.invoices, b.gross,
                case when r.state in ('drafting', 'drafted') then b.drafted else b.issued end as done,
                (select count(*) from billing.run_flaw f where f.run_id = r.run_id and f.round = r.round) as flaws
            from billing.run r
            cross join lateral (
                select count(*) as batches, coalesce(sum(accounts), 0) as accounts, coalesce(sum(drafts), 0) as drafts,
                    coalesce(sum(net), 0) as net, coalesce(sum(invoices), 0) as invoices, coalesce(sum(gross), 0) as gross,
                    count(drafted_at) as drafted, count(issued_at) as issued
                from billing.run_batch where run_id = r.run_id and round = r.round) b
            """;

    private final JdbcClient sql;

    Runs(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which month somebody wants billed. */
    record Beginning(String contract, YearMonth month, String by, Instant at) {}

    /** A run that begins, or begins another round. */
    UUID begin(Beginning beginning) {
        return sql.sql("""
                insert into billing.run (run_id, contract, month, round, state, begun_at, begun_by)
                values (:run, :contract, :month, 1, 'drafting', :now, :by)
                on conflict (contract, month) do update
                    set round = run.round + 1, state = 'drafting', begun_at = excluded.begun_at, begun_by = excluded.begun_by,
                        issued_at = null, issued_by = null, finished_at = null
                returning run_id
                """)
                .param("run", UuidCreator.getTimeOrderedEpoch())
                .param("contract", beginning.contract())
                .param("month", beginning.month().atDay(1))
                .param("now", Columns.at(beginning.at()))
                .param("by", beginning.by())
                .query(UUID.class)
                .single();
    }

    /** The run with its sums in the currency of its contract. */
    Optional<MonthlyRun> find(UUID run, Function<String, CurrencyUnit> currency) {
        return sql.sql(SELECT + " where r.run_id = :run")
                .param("run", run)
                .query((row, _) -> run(row, currency.apply(row.getString("contract"))))
                .optional();
    }

    Optional<UUID> of(String contract, YearMonth month) {
        return sql.sql("select run_id from billing.run where contract = :contract and month = :month")
                .param("contract", contract)
                .param("month", month.atDay(1))
                .query(UUID.class)
                .optional();
    }

    /** The state, kept from everybody else until the transaction ends. */
    Optional<MonthlyRun.State> lock(UUID run) {
        return sql.sql("select state from billing.run where run_id = :run for update")
                .param("run", run)
                .query((row, _) -> Columns.code(row, "state", MonthlyRun.State.class))
                .optional();
    }

    List<UUID> newest(int limit) {
        return sql.sql("select run_id from billing.run order by month desc, contract limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    void issue(UUID run, String by, Instant now) {
        one(sql.sql("""
                update billing.run set state = 'issuing', issued_at = :now, issued_by = :by where run_id = :run and state = 'drafted'
                """)
                .param("now", Columns.at(now))
                .param("by", by)
                .param("run", run)
                .update());
    }

    /** Moves on when no batch is left to do in the present state. */
    void settle(UUID run, Instant now) {
        sql.sql("""
                update billing.run r set
                    state = case when state = 'drafting' then 'drafted' else 'done' end,
                    finished_at = case when state = 'issuing' then cast(:now as timestamptz) end
                where run_id = :run and state in ('drafting', 'issuing')
                    and not exists (select 1 from billing.run_batch b
                        where b.run_id = r.run_id and b.round = r.round
                            and case when r.state = 'drafting' then b.drafted_at else b.issued_at end is null)
                """).param("now", Columns.at(now)).param("run", run).update();
    }

    private static void one(int written) {
        if (written != 1) {
            throw new IllegalStateException("A monthly run moved before it was locked");
        }
    }

    private static MonthlyRun run(ResultSet row, CurrencyUnit currency) throws SQLException {
        return new MonthlyRun(
                Columns.id(row, "run_id"),
                row.getString("contract"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("round"),
                Columns.code(row, "state", MonthlyRun.State.class),
                Columns.instant(row, "begun_at"),
                Columns.instantOrNull(row, "issued_at"),
                Columns.instantOrNull(row, "finished_at"),
                new MonthlyRun.Progress(
                        row.getInt("batches"),
                        row.getInt("done"),
                        row.getInt("accounts"),
                        row.getInt("drafts"),
                        Money.of(currency, row.getBigDecimal("net")),
                        row.getInt("invoices"),
                        Money.of(currency, row.getBigDecimal("gross")),
                        row.getInt("flaws")));
    }
}
