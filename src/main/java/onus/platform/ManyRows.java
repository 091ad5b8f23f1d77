package onus.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * An insert of one row made an insert of many: {@code values (:a, :b)} becomes a selection from one array for each parameter, which the
 * server plans once and reads without a round trip for each row. What is the same in all rows is sent once.
 */
final class ManyRows {

    /** A parameter, and whether the statement makes it JSON. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<!:):(?<name>[A-Za-z]\\w*)(?=(?<json>::jsonb| as jsonb\\))?)");

    private final String sql;
    private final List<Sent> sent;

    private ManyRows(String sql, List<Sent> sent) {
        this.sql = sql;
        this.sent = sent;
    }

    /** A parameter of the statement: an array of all rows' values, written as the server reads one, or the one value they share. */
    private record Sent(ColumnType type, List<@Nullable Object> values, boolean shared) {

        void set(PreparedStatement statement, int position) throws SQLException {
            if (!shared) {
                var connection = statement.getConnection().unwrap(BaseConnection.class);
                statement.setArray(position, new PgArray(connection, type.arrayOid(), ArrayBytes.of(type, values)));
            } else if (type == ColumnType.JSONB) {
                statement.setObject(position, values.getFirst(), Types.OTHER);
            } else {
                statement.setObject(position, values.getFirst());
            }
        }
    }

    /** Empty for a statement that is not of this shape, or values of a type or of several types that have no array. */
    static Optional<ManyRows> of(String insert, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        var shape = Shape.of(insert);
        return shape == null ? Optional.empty() : new Making(rows).of(shape);
    }

    int write(JdbcOperations jdbc) {
        var written = jdbc.update(sql, statement -> {
            for (var i = 0; i < sent.size(); i++) {
                sent.get(i).set(statement, i + 1);
            }
        });
        return written;
    }

    /** The statement around and within the parentheses of its values. */
    private record Shape(String head, String values, String tail) {

        static @Nullable Shape of(String insert) {
            var keyword = insert.indexOf("values (");
            if (keyword < 0) {
                return null;
            }
            var from = keyword + "values (".length();
            var to = closing(insert, from);
            var shape = new Shape(insert.substring(0, keyword), insert.substring(from, to), insert.substring(to + 1));
            return PARAMETER.matcher(shape.tail()).find() ? null : shape;
        }

        private static int closing(String insert, int from) {
            var depth = 1;
            var at = from;
            for (; depth > 0; at++) {
                depth += insert.charAt(at) == '(' ? 1 : insert.charAt(at) == ')' ? -1 : 0;
            }
            return at - 1;
        }
    }

    private static final class Making {

        private final List<? extends Map<String, ? extends @Nullable Object>> rows;
        private final List<Sent> shared = new ArrayList<>();
        private final List<Sent> arrays = new ArrayList<>();
        private boolean possible = true;

        Making(List<? extends Map<String, ? extends @Nullable Object>> rows) {
            this.rows = rows;
        }

        Optional<ManyRows> of(Shape shape) {
            var selected = PARAMETER
                    .matcher(shape.values())
                    .replaceAll(it -> Matcher.quoteReplacement(expression(it.group("name"), it.group("json") != null)));
            if (!possible || arrays.isEmpty()) {
                return Optional.empty();
            }
            var from = new StringBuilder();
            var names = new StringBuilder();
            for (var i = 0; i < arrays.size(); i++) {
                from.append(i == 0 ? "?::" : ", ?::")
                        .append(arrays.get(i).type().sql())
                        .append("[]");
                names.append(i == 0 ? "c" : ", c").append(i);
            }
            var sql = shape.head() + "select " + selected + " from unnest(" + from + ") as u (" + names + ")"
                    + shape.tail();
            shared.addAll(arrays);
            return Optional.of(new ManyRows(sql, shared));
        }

        private String expression(String name, boolean json) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            Class<?> kind = null;
            for (var row : rows) {
                var value = row.get(name);
                values.add(value);
                if (value != null) {
                    possible &= kind == null || kind == value.getClass();
                    kind = value.getClass();
                }
            }
            if (kind == null) {
                return "null";
            }
            var type = json && kind == String.class ? ColumnType.JSONB : ColumnType.of(kind);
            possible &= type != null;
            return type == null ? name : sent(type, values);
        }

        private String sent(ColumnType type, List<@Nullable Object> values) {
            if (same(values)) {
                shared.add(new Sent(type, values, true));
                return "?::" + type.sql();
            }
            var array = new Sent(type, values, false);
            if (!arrays.contains(array)) {
                arrays.add(array);
            }
            return "u.c" + arrays.indexOf(array);
        }

        private static boolean same(List<@Nullable Object> values) {
            var first = values.getFirst();
            for (var value : values) {
                if (!Objects.deepEquals(first, value)) {
                    return false;
                }
            }
            return true;
        }
    }
}
