package onus.platform.task;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that wait for their time, as the stepper takes them: by due time, then in the order they were asked for. */
@Component
class Waiting {

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task at its due time. */
    record Due(TaskKey key, Instant at, int failures, long version) {}

    /** The next one due; kinds that are asleep stay where they are. */
    Optional<Due> next(Instant until, Set<String> asleep) {
        return jdbc.sql("""
                select task_name, task_instance, execution_time, coalesce(consecutive_failures, 0) as failures, version
                from platform.task
                where execution_time <= :until and not picked and task_name <> all(:asleep)
                order by execution_time, turn
                limit 1
                """)
                .param("until", Columns.at(until))
                .param("asleep", asleep.toArray(String[]::new))
                .query((row, _) -> new Due(
                        TaskKey.of(row.getString("task_name"), row.getString("task_instance")),
                        Columns.instant(row, "execution_time"),
                        row.getInt("failures"),
                        row.getLong("version")))
                .optional();
    }

    boolean any(String kind) {
        return jdbc.sql("select exists (select from platform.task where task_name = :kind)")
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Removes a task that was done, unless it was moved meanwhile. */
    void done(Due due) {
        about("""
                delete from platform.task
                where task_name = :kind and task_instance = :instance and version = :version
                """, due).update();
    }

    /** Puts a failed task off, unless it was moved meanwhile. */
    void again(Due due, Instant at) {
        about("""
                update platform.task
                set execution_time = :at, consecutive_failures = :failures, version = version + 1
                where task_name = :kind and task_instance = :instance and version = :version
                """, due)
                .param("at", Columns.at(at))
                .param("failures", due.failures() + 1)
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, Due due) {
        return jdbc.sql(sql)
                .param("kind", due.key().kind())
                .param("instance", due.key().instance())
                .param("version", due.version());
    }
}
