package onus.platform;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read of what the work of many batches fills. The server keeps a statement's plan with the connection; one from before the work, when
 * the table was empty, reads all of it in each batch, more each time.
 */
public final class PlannedAnew {

    private PlannedAnew() {}

    /** Reads in the caller's transaction with plans made for what the tables hold now. */
    public static <T> T reading(JdbcClient sql, Supplier<T> read) {
        sql.sql("set local plan_cache_mode = force_custom_plan").update();
        var found = read.get();
        sql.sql("set local plan_cache_mode = auto").update();
        return found;
    }
}
