package onus.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a list, each with its value; what is absent is no condition. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Where is(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = :" + column, column, value);
    }

    Where isOneOf(String column, Collection<?> oneOf) {
        return oneOf.isEmpty() ? this : and(column + " in (:" + column + ")", column, oneOf);
    }

    /** Every word of the text, or the beginning of it, is among the row's words. */
    Where says(@Nullable String text) {
        var words = text == null ? "" : prefixes(text);
        return words.isEmpty() ? this : and("words @@ to_tsquery('simple', :words)", "words", words);
    }

    Where and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    JdbcClient.StatementSpec in(JdbcClient sql, String select, String order) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return sql.sql(select + where + " " + order).params(values);
    }

    private static String prefixes(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isEmpty())
                .map(it -> it + ":*")
                .collect(Collectors.joining(" & "));
    }
}
