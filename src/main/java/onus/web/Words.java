package onus.web;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import org.joda.money.Money;

/** What pages say in one language; money, days and instants are written nowhere else. */
public final class Words {

    private static final long KILO = 1000;

    private final Language language;
    private final Phrases pages;

    private Words(Language language) {
        this.language = language;
        this.pages = Phrases.in(language, "pages");
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    public String say(String key) {
        return pages.say(key, Map.of());
    }

    public String say(String key, Map<String, Value> facts) {
        return pages.say(key, facts);
    }

    public String say(String key, String name, Value value) {
        return pages.say(key, Map.of(name, value));
    }

    /** A sentence with one word in it that is a name. */
    public String say(String key, String name, String value) {
        return pages.say(key, Map.of(name, new Value.Name(value)));
    }

    public String because(Because because) {
        return Phrases.in(language).say(because);
    }

    public String money(Money money) {
        return pages.say(new Value.Amount(money));
    }

    public String day(LocalDate day) {
        return pages.say(new Value.Day(day));
    }

    /** A number with all of its digits. */
    public String number(BigDecimal number) {
        var written = NumberFormat.getNumberInstance(language.locale());
        written.setMaximumFractionDigits(number.scale());
        return written.format(number);
    }

    /** A number of bytes as people read it: in the unit that leaves the fewest digits. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return size((double) bytes, MeasureUnit.BYTE);
        }
        return bytes < KILO * KILO
                ? size((double) bytes / KILO, MeasureUnit.KILOBYTE)
                : size((double) bytes / (KILO * KILO), MeasureUnit.MEGABYTE);
    }

    private String size(double number, MeasureUnit unit) {
        return NumberFormatter.withLocale(language.locale())
                .unit(unit)
                .precision(Precision.maxFraction(number < 10 ? 1 : 0))
                .format(number)
                .toString();
    }

    /** A month by its name and year. */
    public String month(YearMonth month) {
        return pages.say(month);
    }

    public String moment(Instant instant, ZoneId zone) {
        return pages.say(new Value.Moment(instant, zone));
    }

    public String value(Value value) {
        return pages.say(value);
    }

    /** The trade's own word for a code, from the shared glossary. */
    public String code(String set, Coded code) {
        return pages.say(Value.Code.of(set, code));
    }

    /** The pages' word for a code: {@code <set>.<code>} of their texts. */
    public String of(String set, Coded code) {
        return say(set + "." + code.code());
    }
}
