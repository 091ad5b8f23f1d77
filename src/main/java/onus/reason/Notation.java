package onus.reason;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** How a language writes money, dates and numbers: the one place where values become text. */
final class Notation {

    private static final char FIXED_SPACE = '\u00a0';

    private final Texts formats;
    private final String decimal;
    private final String group;

    Notation(Texts formats) {
        this.formats = formats;
        this.decimal = formats.text("format.decimal");
        this.group = formats.text("format.group")
                .replace("nbsp", String.valueOf(FIXED_SPACE))
                .replace("narrow", "\u202f");
    }

    String money(Money money) {
        return number(money.getAmount()) + FIXED_SPACE + money.getCurrencyUnit().getCode();
    }

    String percent(BigDecimal percent) {
        var plain = percent.stripTrailingZeros();
        return formats.text("format.percent").replace("{0}", number(plain.scale() < 0 ? plain.setScale(0) : plain));
    }

    String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    String date(LocalDate date) {
        return formats.text("format.date")
                .replace("{day}", String.valueOf(date.getDayOfMonth()))
                .replace("{month}", formats.text("format.month." + date.getMonthValue()))
                .replace("{year}", String.valueOf(date.getYear()));
    }

    /** Local time with the offset of its zone, so that it cannot be mistaken for the reader's own. */
    String instant(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var time = String.format("%02d:%02d", local.getHour(), local.getMinute());
        var seconds = local.getSecond() == 0 ? "" : String.format(":%02d", local.getSecond());
        return formats.text("format.instant")
                .replace("{date}", date(local.toLocalDate()))
                .replace("{time}", time + seconds)
                .replace("{offset}", offset(local.getOffset()));
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
