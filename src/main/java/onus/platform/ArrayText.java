package onus.platform;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the text of a PostgreSQL array (manual, 8.15.6): quoted where a sign could mean something, {@code null} where there is none. */
final class ArrayText {

    private static final int USUAL = 40;

    private ArrayText() {}

    static String of(List<? extends @Nullable Object> values) {
        var text = new StringBuilder(values.size() * USUAL).append('{');
        for (var i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(text, values.get(i));
        }
        return text.append('}').toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String words -> quote(text, words);
            case BigDecimal number -> text.append(number.toPlainString());
            case byte[] bytes ->
                HexFormat.of().formatHex(text.append("\"\\\\x"), bytes).append('"');
            default -> text.append(value);
        }
    }

    private static void quote(StringBuilder text, String words) {
        text.append('"');
        var written = 0;
        for (var at = 0; at < words.length(); at++) {
            var sign = words.charAt(at);
            if (sign == '"' || sign == '\\') {
                text.append(words, written, at).append('\\');
                written = at;
            }
        }
        text.append(words, written, words.length()).append('"');
    }
}
