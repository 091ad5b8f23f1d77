package onus.settlement.line;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** ISO 8601 with offset. The one shape nearly every line has is read without a formatter, an order of magnitude faster; every other is left to it. */
final class IsoInstant {

    /** {@code 2026-03-16T10:00:00}, then {@code Z} or {@code +01:00}. */
    private static final String SHAPE = "0000-00-00T00:00:00";

    private IsoInstant() {}

    static OffsetDateTime parse(String text) {
        var offset = plainOffset(text);
        return offset == null || !isPlain(text) ? OffsetDateTime.parse(text) : OffsetDateTime.of(local(text), offset);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ZoneOffset plainOffset(String text) {
        int at = SHAPE.length();
        if (text.length() == at + 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        boolean plain = text.length() == at + 6
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && text.charAt(at + 3) == ':'
                && isDigit(text.charAt(at + 4))
                && isDigit(text.charAt(at + 5));
        if (!plain) {
            return null;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, 2), sign * number(text, at + 4, 2));
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                number(text, 17, 2));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
