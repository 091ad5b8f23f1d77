package onus.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes rows to be added in the caller's transaction; the machine room decides whether at once or many together. */
@FunctionalInterface
public interface Rows {

    /**
     * Adds a row.
     *
     * @param insert the statement, with named parameters; it returns nothing
     * @param row a value for each of them
     */
    void add(String insert, Map<String, ? extends @Nullable Object> row);

    /** Each row when it is given. */
    static Rows atOnce(JdbcClient jdbc) {
        return (insert, row) -> jdbc.sql(insert).params(row).update();
    }
}
