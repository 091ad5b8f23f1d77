package onus.platform.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that failed too often; they wait for a person. */
@Component
public class ParkedTasks {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Tasks tasks;

    public ParkedTasks(JdbcClient jdbc, Tasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** A parked task and why it is parked. */
    public record Parked(TaskKey key, Instant due, int failures, String error, Instant at) {}

    public List<Parked> list() {
        return jdbc.sql("""
                select kind, account_id, thing_id, occurrence, due_at, failures, error, parked_at
                from platform.parked_task
                order by parked_at desc, kind
                """)
                .query((row, _) -> new Parked(
                        new TaskKey(
                                row.getString("kind"),
                                row.getObject("account_id", UUID.class),
                                row.getObject("thing_id", UUID.class),
                                row.getString("occurrence")),
                        Columns.instant(row, "due_at"),
                        row.getInt("failures"),
                        row.getString("error"),
                        Columns.instant(row, "parked_at")))
                .list();
    }

    /** Gives a parked task another row of attempts; false when it is not parked. */
    @Transactional
    public boolean retry(TaskKey key, Instant now) {
        var found = about("""
                        delete from platform.parked_task
                        where kind = :kind and account_id = :account and thing_id = :thing and occurrence = :occurrence
                        """, key).update() == 1;
        if (found) tasks.schedule(key, now);
        return found;
    }

    void park(TaskKey key, Instant due, Failure failure) {
        about("""
                insert into platform.parked_task (kind, account_id, thing_id, occurrence, due_at, failures, error, parked_at)
                values (:kind, :account, :thing, :occurrence, :due, :failures, :error, :at)
                on conflict (kind, account_id, thing_id, occurrence) do update set
                    failures = excluded.failures, error = excluded.error, parked_at = excluded.parked_at
                """, key)
                .param("due", Columns.at(due))
                .param("failures", failure.count())
                .param("error", shortened(failure.cause().toString()))
                .param("at", Columns.at(failure.at()))
                .update();
    }

    /** The last of several failures of a task. */
    record Failure(int count, Throwable cause, Instant at) {}

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private JdbcClient.StatementSpec about(String sql, TaskKey key) {
        return jdbc.sql(sql)
                .param("kind", key.kind())
                .param("account", key.account())
                .param("thing", key.thing())
                .param("occurrence", key.occurrence());
    }
}
