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

/** Adds rows at once or, inside {@link #together}, at its end in as few round trips as the driver can make of them. */
public final class Inserts implements Rows {

    private static final ScopedValue<Collected> COLLECTED = ScopedValue.newInstance();

    private final NamedParameterJdbcOperations jdbc;

    public Inserts(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Collected(Map<String, List<MapSqlParameterSource>> rows) {

        void add(String insert, Map<String, ? extends @Nullable Object> row) {
            rows.computeIfAbsent(insert, _ -> new ArrayList<>()).add(new MapSqlParameterSource(row));
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
        collected
                .rows()
                .forEach((insert, rows) -> jdbc.batchUpdate(insert, rows.toArray(MapSqlParameterSource[]::new)));
        return result;
    }
}
