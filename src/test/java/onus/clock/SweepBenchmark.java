package onus.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import onus.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims the thousand clocks that are due among a million that run, with the scheduler's own statement on the embedded database, and sets it against
 * the same claim where nothing but those thousand waits. Every claim is on disk before its time is taken. Arguments: how many run, how many are due.
 */
public final class SweepBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final int ROUNDS = 9;
    private static final double LIMIT_MILLIS = 50;

    private static final String CLAIM = """
            update platform.task st1 set picked = true, picked_by = 'bench', last_heartbeat = :now, version = version + 1
            where (st1.task_name, st1.task_instance) in (
                select st2.task_name, st2.task_instance from platform.task st2
                where picked = false and execution_time <= :now and task_name in ('clock.at-risk', 'clock.missed')
                order by execution_time asc for update skip locked limit :due)
            returning st1.*
            """;

    private final JdbcClient keeper;
    private final JdbcClient scheduler;
    private final int due;
    private boolean plan = Boolean.getBoolean("plan");

    /** The claims go through the pool of the application, as the scheduler's do; what lies between them is its keeper's. */
    private SweepBenchmark(TestDatabase database, int due) {
        this.keeper = database.asSuperuser();
        this.scheduler = database.jdbc();
        this.due = due;
    }

    public static void main(String[] args) {
        var running = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var due = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        System.setProperty("onus.durable", "true");
        var database = new TestDatabase();
        database.open();
        try {
            new SweepBenchmark(database, due).run(running);
        } finally {
            database.shut();
        }
    }

    private void run(int running) {
        var alone = sweep(0);
        var among = sweep(running - due);
        System.out.printf("%n%,d clocks run, %,d are due%n", running, due);
        System.out.printf(
                "one sweep        %6.1f ms (limit %.0f ms: ratio %.2f)%n",
                millis(among), LIMIT_MILLIS, millis(among) / LIMIT_MILLIS);
        System.out.printf(
                "nothing else     %6.1f ms: the million makes it %.2f times as long%n",
                millis(alone), millis(among) / millis(alone));
    }

    /** The median of several sweeps; each is taken back, and the rows it left behind are cleared away. */
    private Duration sweep(int others) {
        keeper.sql("truncate platform.task").update();
        fill(due, "execution of what is due", -1);
        fill(others, "execution of what runs on", 60);
        keeper.sql("vacuum analyze platform.task").update();
        var seen = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seen[i] = once();
        }
        Arrays.sort(seen);
        return Duration.ofNanos(seen[ROUNDS / 2]);
    }

    private long once() {
        if (plan) {
            explain();
            plan = false;
        }
        var began = System.nanoTime();
        var claimed = scheduler
                .sql(CLAIM)
                .param("now", at(NOW))
                .param("due", due)
                .query((row, _) -> row.getString("task_instance"))
                .list();
        var took = System.nanoTime() - began;
        if (claimed.size() != due) {
            throw new IllegalStateException("claimed " + claimed.size() + " instead of " + due);
        }
        keeper.sql("update platform.task set picked = false where picked").update();
        keeper.sql("vacuum platform.task").update();
        return took;
    }

    /** Keys as clocks have them; half of the clocks wait for their warning, half for their deadline. */
    private void fill(int count, String what, int minutes) {
        keeper.sql("""
                insert into platform.task (task_name, task_instance, execution_time, picked, version)
                select case when n % 2 = 0 then 'clock.at-risk' else 'clock.missed' end,
                    gen_random_uuid() || '/' || gen_random_uuid() || '/1', :from + n * interval '1 millisecond', false, 1
                from generate_series(1, :count) as n
                """)
                .param("from", at(NOW.plus(Duration.ofMinutes(minutes))))
                .param("count", count)
                .update();
        System.out.printf("%,d rows: %s%n", count, what);
    }

    /** The plan of one claim, which is taken back. */
    private void explain() {
        scheduler
                .sql("explain (analyze, buffers, wal) " + CLAIM)
                .param("now", at(NOW))
                .param("due", due)
                .query(String.class)
                .list()
                .forEach(System.out::println);
        keeper.sql("update platform.task set picked = false where picked").update();
        keeper.sql("vacuum platform.task").update();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
