package onus.billing.month;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.journal.Rows;
import onus.platform.Columns;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches of monthly runs and what they found. */
@Repository
class Batches {

    private static final String ADD_BATCH = """
            insert into billing.run_batch (run_id, round, position, first_account, last_account, accounts)
            values (:run, :round, :position, :first, :last, :accounts)
            """;

    private static final String ADD_FLAW = """
            insert into billing.run_flaw (run_id, round, account_id, code, what)
            values (:run, :round, :account, :code, :what)
            on conflict (run_id, round, account_id, what) do nothing
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Batches(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void add(MonthlyRun run, int position, List<UUID> accounts) {
        rows.add(
                ADD_BATCH,
                Map.of(
                        "run", run.id(),
                        "round", run.round(),
                        "position", position,
                        "first", accounts.getFirst(),
                        "last", accounts.getLast(),
                        "accounts", accounts.size()));
    }

    /** A batch, kept from everybody else until the transaction ends. */
    Optional<Batch> lock(UUID run, int round, int position) {
        return sql.sql("""
                select b.*, r.contract, r.month from billing.run_batch b join billing.run r on r.run_id = b.run_id
                where b.run_id = :run and b.round = :round and b.position = :position and r.round = b.round for update of b
                """)
                .param("run", run)
                .param("round", round)
                .param("position", position)
                .query((row, _) -> batch(row))
                .optional();
    }

    void drafted(Batch batch, int drafts, Money net, Instant now) {
        one(sql.sql("""
                update billing.run_batch set drafts = :drafts, net = :net, drafted_at = :now
                where run_id = :run and round = :round and position = :position and drafted_at is null
                """)
                .param("drafts", drafts)
                .param("net", net.getAmount())
                .param("now", Columns.at(now))
                .param("run", batch.run())
                .param("round", batch.round())
                .param("position", batch.position())
                .update());
    }

    /** Counts what was issued of a batch, in the transaction that issues it. */
    boolean add(Batch batch, int invoices, Money gross) {
        one(about("update billing.run_batch set invoices = invoices + :invoices, gross = gross + :gross", batch)
                .param("invoices", invoices)
                .param("gross", gross.getAmount())
                .update());
        return true;
    }

    /** Nothing of the batch is left to issue. */
    boolean issued(Batch batch, Instant now) {
        one(about("update billing.run_batch set issued_at = :now", batch)
                .param("now", Columns.at(now))
                .update());
        return true;
    }

    private JdbcClient.StatementSpec about(String update, Batch batch) {
        return sql.sql(update
                        + " where run_id = :run and round = :round and position = :position and issued_at is null")
                .param("run", batch.run())
                .param("round", batch.round())
                .param("position", batch.position());
    }

    boolean addFlaw(Batch batch, Flaw flaw) {
        rows.add(
                ADD_FLAW,
                Map.of(
                        "run", batch.run(),
                        "round", batch.round(),
                        "account", flaw.account(),
                        "code", flaw.kind().code(),
                        "what", flaw.what()));
        return true;
    }

    /** What waits for a person, at most so many. */
    List<Flaw> flaws(MonthlyRun run, int limit) {
        return sql.sql("""
                select account_id, code, what from billing.run_flaw
                where run_id = :run and round = :round order by code, account_id, what limit :limit
                """)
                .param("run", run.id())
                .param("round", run.round())
                .param("limit", limit)
                .query((row, _) -> new Flaw(
                        Columns.id(row, "account_id"),
                        Columns.code(row, "code", Flaw.Kind.class),
                        row.getString("what")))
                .list();
    }

    private static void one(int written) {
        if (written != 1) {
            throw new IllegalStateException("A batch of a monthly run moved while it was locked");
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                Columns.id(row, "run_id"),
                row.getInt("round"),
                row.getInt("position"),
                row.getString("contract"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Columns.id(row, "first_account"),
                Columns.id(row, "last_account"),
                row.getObject("drafted_at") != null,
                row.getObject("issued_at") != null);
    }
}
