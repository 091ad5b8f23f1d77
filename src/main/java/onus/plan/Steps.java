package onus.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which plans accounts moved to, and when. */
@Repository
class Steps {

    private final JdbcClient sql;

    Steps(JdbcClient sql) {
        this.sql = sql;
    }

    /** Begun and planned ones, in the order they begin; those taken back are not among them. */
    List<Step> of(UUID account) {
        return of(List.of(account)).getOrDefault(account, List.of());
    }

    /** The same for many accounts. */
    Map<UUID, List<Step>> of(Collection<UUID> accounts) {
        var steps = new HashMap<UUID, List<Step>>();
        sql.sql("""
                select account_id, step_id, plan, at, on_day, offer_id from plan.step
                where account_id = any (:accounts) and undone_at is null
                order by account_id, at, step_id
                """).param("accounts", Columns.ids(accounts)).query(row -> {
            steps.computeIfAbsent(Columns.id(row, "account_id"), _ -> new ArrayList<>())
                    .add(step(row));
        });
        return steps;
    }

    void add(UUID account, Step step, UUID verdict, Hand hand) {
        sql.sql("""
                insert into plan.step (account_id, step_id, plan, at, on_day, offer_id, verdict_id, made_by, made_at)
                values (:account, :step, :plan, :at, :day, :offer, :verdict, :by, :madeAt)
                """)
                .param("account", account)
                .param("step", step.id())
                .param("plan", step.plan())
                .param("at", Columns.at(step.at()))
                .param("day", step.day())
                .param("offer", step.offer())
                .param("verdict", verdict)
                .param("by", hand.by())
                .param("madeAt", Columns.at(hand.at()))
                .update();
    }

    /** Takes a planned step back before it begins. */
    void undo(UUID account, Step step, Instant now) {
        var undone = sql.sql("""
                update plan.step set undone_at = :now where account_id = :account and step_id = :step and undone_at is null
                """)
                .param("now", Columns.at(now))
                .param("account", account)
                .param("step", step.id())
                .update();
        if (undone != 1) {
            throw new IllegalStateException("Step " + step.id() + " was taken back by somebody else");
        }
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Columns.id(row, "step_id"),
                row.getString("plan"),
                Columns.instant(row, "at"),
                row.getObject("on_day", LocalDate.class),
                Columns.idOrNull(row, "offer_id"));
    }
}
