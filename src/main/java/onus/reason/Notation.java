package onus.reason;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** How a language writes money, dates and numbers: the one place where values become text. */
final class Notation {

    private static final char FIXED_SPACE = '\u00a0';

    private final String decimal;
    private final String group;
    private final String percent;
    private final String afterDay;
    private final String beforeTime;
    private final List<String> months;

    Notation(Texts formats) {
        this.decimal = formats.text("format.decimal");
        this.group = spaced(formats.text("format.group"));
        this.percent = spaced(formats.text("format.percent"));
        this.afterDay = spaced(formats.text("format.afterDay"));
        this.beforeTime = spaced(formats.text("format.beforeTime"));
        this.months = IntStream.rangeClosed(1, 12)
                .mapToObj(it -> formats.text("format.month." + it))
                .toList();
    }

    /** Spaces are named in the files, because a file hides which of them it holds. */
    private static String spaced(String text) {
        return text.replace("[nbsp]", String.valueOf(FIXED_SPACE))
                .replace("[narrow]", "\u202f")
                .replace("[space]", " ");
    }

    String money(Money money) {
        return number(money.getAmount()) + FIXED_SPACE + money.getCurrencyUnit().getCode();
    }

    String percent(BigDecimal percent) {
        var plain = percent.stripTrailingZeros();
        return number(plain.scale() < 0 ? plain.setScale(0) : plain) + this.percent;
    }

    String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    String date(LocalDate date) {
        return date.getDayOfMonth() + afterDay + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** Local time with the offset of its zone, so that it cannot be mistaken for the reader's own. */
    String instant(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var text = new StringBuilder(date(local.toLocalDate())).append(beforeTime);
        text.append(twoDigits(local.getHour())).append(':').append(twoDigits(local.getMinute()));
        if (local.getSecond() != 0) {
            text.append(':').append(twoDigits(local.getSecond()));
        }
        return text.append(" (").append(offset(local.getOffset())).append(')').toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    String duration(Duration duration) {
        var parts = new ArrayList<String>();
        unit(parts, duration.toHours(), "h");
        unit(parts, duration.toMinutesPart(), "min");
        unit(parts, duration.toSecondsPart(), "s");
        return parts.isEmpty() ? "0" + FIXED_SPACE + "s" : String.join(" ", parts);
    }

    private void unit(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count(count) + FIXED_SPACE + unit);
        }
    }

    private String number(BigDecimal number) {
        var plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var fraction = point < 0 ? "" : decimal + plain.substring(point + 1);
        return (number.signum() < 0 ? "\u2212" : "") + grouped(whole) + fraction;
    }

    private String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, group);
        }
        return text.toString();
    }
}
