package onus.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of columns that rows are added to, with the numbers that PostgreSQL gives them and arrays of them ({@code pg_type.dat}). */
enum ColumnType {
    UUID(2950, 2951, UUID.class),
    TEXT(25, 1009, String.class),
    INT4(23, 1007, Integer.class),
    INT8(20, 1016, Long.class),
    BOOL(16, 1000, Boolean.class),
    NUMERIC(1700, 1231, BigDecimal.class),
    DATE(1082, 1182, LocalDate.class),
    TIMESTAMPTZ(1184, 1185, OffsetDateTime.class),
    BYTEA(17, 1001, byte[].class),
    JSONB(3802, 3807, Json.class);

    private static final Map<Class<?>, ColumnType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toMap(it -> it.of, Function.identity()));

    private final int oid;
    private final int arrayOid;
    private final Class<?> of;

    ColumnType(int oid, int arrayOid, Class<?> of) {
        this.oid = oid;
        this.arrayOid = arrayOid;
        this.of = of;
    }

    /** Only the statement tells it from other text. */
    private static final class Json {}

    int oid() {
        return oid;
    }

    int arrayOid() {
        return arrayOid;
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** None for values that have no column type. */
    static @Nullable ColumnType of(Class<?> values) {
        return BY_CLASS.get(values);
    }
}
