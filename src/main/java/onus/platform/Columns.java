package onus.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import onus.reason.Coded;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How the trade's values stand in columns: the one place that knows the driver's types. */
public final class Columns {

    private Columns() {}

    /** An instant as a parameter of a {@code timestamptz}. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An instant that may be absent. */
    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Identities as the parameter of {@code = any (…)}, which may be none. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An amount in the row's column {@code currency}. */
    public static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal(column));
    }

    /** The enum constant of a code; an unknown code is a broken database. */
    public static <E extends Enum<E> & Coded> E code(ResultSet row, String column, Class<E> type) throws SQLException {
        var code = row.getString(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(column + " holds no " + type.getSimpleName() + ": " + code));
    }

    /** The enum constant of a code, or null where the column is empty. */
    public static <E extends Enum<E> & Coded> @Nullable E codeOrNull(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return row.getString(column) == null ? null : code(row, column, type);
    }
}
