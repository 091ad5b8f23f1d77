package onus.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that had an effect, kept as they were made: a corrected rule never rewrites one. Works in the caller's transaction. */
@Component
public class Verdicts {

    private static final String KEEP = """
            insert into journal.verdict (account_id, verdict_id, thing_kind, thing_id, question, contract, version,
                facts, answer, because, rules, at)
            values (:account, :id, :kind, :thing, :question, :contract, :version,
                :facts::jsonb, :answer::jsonb, :because::jsonb, :rules, :at)
            """;

    private static final String KEEP_COMMON = """
            insert into journal.common_verdict (verdict_id, question, contract, version, facts, answer, because, rules, at)
            values (:id, :question, :contract, :version, :facts::jsonb, :answer::jsonb, :because::jsonb, :rules, :at)
            """;

    private final JdbcClient jdbc;
    private final Rows rows;

    @Autowired
    public Verdicts(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Verdicts(JdbcClient jdbc) {
        this(jdbc, Rows.atOnce(jdbc));
    }

    /** A decision with its place in history. */
    public record Kept(UUID id, Thing about, Decision decision, Instant at) {}

    /** Keeps a decision about a thing; rows that act on it refer to the id that comes back. */
    public UUID keep(Thing about, Decision decision, Instant at) {
        var id = UuidCreator.getTimeOrderedEpoch();
        rows.add(KEEP, row(id, about, decision, at));
        return id;
    }

    /** Keeps a decision that many things share and that says nothing of any of them. */
    public UUID keepCommon(Decision decision, Instant at) {
        var id = UuidCreator.getTimeOrderedEpoch();
        rows.add(KEEP_COMMON, row(id, decision, at));
        return id;
    }

    private static Map<String, Object> row(UUID id, Thing about, Decision decision, Instant at) {
        var row = row(id, decision, at);
        row.put("account", about.account());
        row.put("kind", about.kind());
        row.put("thing", about.id());
        return row;
    }

    private static Map<String, Object> row(UUID id, Decision decision, Instant at) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("question", decision.question());
        row.put("contract", decision.contract());
        row.put("version", decision.version());
        row.put("facts", decision.facts());
        row.put("answer", decision.answer());
        row.put("because", decision.because());
        row.put("rules", decision.rules());
        row.put("at", at.atOffset(ZoneOffset.UTC));
        return row;
    }

    /** A decision an account's rows refer to: its own, or one that many share. */
    public Optional<Kept> find(UUID account, UUID verdict) {
        return jdbc.sql("""
                select * from journal.verdict where account_id = :account and verdict_id = :verdict
                union all
                select cast(:account as uuid), verdict_id, 'many', verdict_id, question, contract, version, facts, answer, because, rules, at
                from journal.common_verdict where verdict_id = :verdict
                """)
                .param("account", account)
                .param("verdict", verdict)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** The decisions about a thing, oldest first. */
    public List<Kept> of(Thing thing) {
        return jdbc.sql("""
                select * from journal.verdict
                where account_id = :account and thing_kind = :kind and thing_id = :thing
                order by at, verdict_id
                """)
                .param("account", thing.account())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query((row, _) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var thing = new Thing(
                row.getObject("account_id", UUID.class),
                row.getString("thing_kind"),
                row.getObject("thing_id", UUID.class));
        var decision = new Decision(
                row.getString("question"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class),
                row.getString("facts"),
                row.getString("answer"),
                row.getString("because"),
                row.getString("rules"));
        return new Kept(
                row.getObject("verdict_id", UUID.class),
                thing,
                decision,
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
