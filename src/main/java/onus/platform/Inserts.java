package onus.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import onus.journal.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Adds rows at once or, inside {@link #together}, at its end with one statement for each kind of row. */
public final class Inserts implements Rows {

    /** Rows of one statement; more would only make its parameters larger. */
    private static final int AT_ONCE = 1_000;

    private static final ScopedValue<Collected> COLLECTED = ScopedValue.newInstance();

    private final NamedParameterJdbcOperations jdbc;

    public Inserts(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Collected(Map<String, List<Map<String, ? extends @Nullable Object>>> rows) {

        void add(String insert, Map<String, ? extends @Nullable Object> row) {
            rows.computeIfAbsent(insert, _ -> new ArrayList<>()).add(row);
        }
    }

    @Override
    public void add(String insert, Map<String, ? extends @Nullable Object> row) {
        if (COLLECTED.isBound()) {
            COLLECTED.get().add(insert, row);
        } else {
            jdbc.update(insert, new MapSqlParameterSource(row));
        }
    }

    /**
     * Writes what this work adds when the work ends, statement by statement in the order they were first used. The work runs in one
     * transaction and does not read what it adds.
     */
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        var collected = new Collected(new LinkedHashMap<>());
        T result = ScopedValue.where(COLLECTED, collected).call(work::get);
        collected.rows().forEach((insert, rows) -> {
            for (var from = 0; from < rows.size(); from += AT_ONCE) {
                write(insert, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
            }
        });
        return result;
    }

    private void write(String insert, List<Map<String, ? extends @Nullable Object>> rows) {
        ManyRows.of(insert, rows)
                .ifPresentOrElse(
                        many -> many.write(jdbc.getJdbcOperations()),
                        () -> jdbc.batchUpdate(
                                insert,
                                rows.stream().map(MapSqlParameterSource::new).toArray(MapSqlParameterSource[]::new)));
    }
}
