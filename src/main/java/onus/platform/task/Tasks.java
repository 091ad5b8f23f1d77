package onus.platform.task;

import java.time.Instant;
import java.util.Map;
import onus.journal.Rows;
import onus.platform.Columns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts work off to a time. Works in the caller's transaction: the task exists if and only if its reason does. */
@Component
public class Tasks {

    private static final String SCHEDULE = """
            insert into platform.task (task_name, task_instance, execution_time, picked, version)
            values (:kind, :instance, :at, false, 1)
            on conflict (task_name, task_instance) do nothing
            """;

    private final JdbcClient jdbc;
    private final Rows rows;

    @Autowired
    public Tasks(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Tasks(JdbcClient jdbc) {
        this(jdbc, Rows.atOnce(jdbc));
    }

    /** Schedules a task once; a task that waits under this key keeps its time. */
    public void schedule(TaskKey key, Instant at) {
        rows.add(SCHEDULE, Map.of("kind", key.kind(), "instance", key.instance(), "at", Columns.at(at)));
    }

    /** Schedules a task or moves it to another time, also while it runs: then it runs again at the new time. */
    public void move(TaskKey key, Instant at) {
        about("""
                insert into platform.task as task (task_name, task_instance, execution_time, picked, version)
                values (:kind, :instance, :at, false, 1)
                on conflict (task_name, task_instance) do update set
                    execution_time = excluded.execution_time, picked = false, picked_by = null, last_heartbeat = null,
                    consecutive_failures = 0, version = task.version + 1
                """, key).param("at", Columns.at(at)).update();
    }

    /** Forgets a task; one that runs at this moment is not interrupted. */
    public void cancel(TaskKey key) {
        about("delete from platform.task where task_name = :kind and task_instance = :instance", key)
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, TaskKey key) {
        return jdbc.sql(sql).param("kind", key.kind()).param("instance", key.instance());
    }
}
