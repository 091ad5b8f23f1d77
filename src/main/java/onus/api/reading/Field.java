package onus.api.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onus.api.problem.Wrong;
import onus.reason.Coded;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of a request, not yet told what it must be. */
public final class Field {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)+");

    private final String pointer;
    private final @Nullable JsonNode node;
    private final List<Wrong> errors;

    Field(String pointer, @Nullable JsonNode node, List<Wrong> errors) {
        this.pointer = pointer;
        this.node = node;
        this.errors = errors;
    }

    /** A single line, such as a subject or a name: not blank, no control characters, counted in code points. */
    public Read<String> line(int atMost) {
        return string("not-a-text", text -> {
            require(text.indexOf('\n') < 0 && text.indexOf('\r') < 0, "control-character");
            return checked(text, atMost).strip();
        });
    }

    /** One line or many: not blank, no control characters but breaks and tabs, counted in code points. */
    public Read<String> text(int atMost) {
        return string("not-a-text", text -> checked(text, atMost));
    }

    /** A text that somebody chose as a password: any characters, of any kind. */
    public Read<String> password() {
        return string("not-a-text", Function.identity());
    }

    public Read<String> email() {
        return string("not-an-email", text -> {
            require(text.length() <= 254 && EMAIL.matcher(text).matches(), "not-an-email");
            return text;
        });
    }

    public Read<Instant> instant() {
        return string("not-an-instant", text -> OffsetDateTime.parse(text).toInstant());
    }

    public Read<LocalDate> date() {
        return string("not-a-date", LocalDate::parse);
    }

    public Read<YearMonth> month() {
        return string("not-a-month", YearMonth::parse);
    }

    public Read<ZoneId> zone() {
        return string("not-a-zone", ZoneId::of);
    }

    public Read<UUID> id() {
        return string("not-an-id", UUID::fromString);
    }

    /** A decimal string, never a JSON number: {@code "24.00"}. */
    public Read<BigDecimal> decimal() {
        return string("not-a-decimal", text -> {
            require(DECIMAL.matcher(text).matches(), "not-a-decimal");
            return new BigDecimal(text);
        });
    }

    public Read<CurrencyUnit> currency() {
        return string("not-a-currency", CurrencyUnit::of);
    }

    public <E extends Enum<E> & Coded> Read<E> code(Class<E> type) {
        return read(it -> Arrays.stream(type.getEnumConstants())
                .filter(one -> it.isString() && one.code().equals(it.stringValue()))
                .findFirst()
                .orElseThrow(() -> new Unfit("not-a-code", Map.of("codes", codes(type)))));
    }

    public Read<Integer> count(int least, int most) {
        return read(it -> {
            var fits = it.isInt() && it.intValue() >= least && it.intValue() <= most;
            require(fits, "not-a-count", Map.of("least", least, "most", most));
            return it.intValue();
        });
    }

    public Read<Boolean> flag() {
        return read(it -> {
            require(it.isBoolean(), "not-a-flag");
            return it.booleanValue();
        });
    }

    /** An object inside; the reader asks for its fields and ends it. */
    public <T> Read<T> object(Function<Fields, T> reader) {
        return read(it -> inner(pointer, it, reader));
    }

    public <T> Read<List<T>> objects(int most, Function<Fields, T> reader) {
        return each(most, (at, it) -> inner(at, it, reader));
    }

    /** A list whose elements are read like fields: {@code field.list(10, it -> it.text(80))}. */
    public <T> Read<List<T>> list(int most, Function<Field, Read<T>> reader) {
        return each(most, (at, it) -> reader.apply(new Field(at, it, errors)).given());
    }

    /** Any JSON, for what another reader checks. */
    public Read<JsonNode> json() {
        return read(Function.identity());
    }

    private <T> Read<List<T>> each(int most, Element<T> reader) {
        return read(array -> {
            require(array.isArray() && array.size() <= most, "not-a-list", Map.of("most", most));
            var all = new ArrayList<T>();
            for (int i = 0; i < array.size(); i++) {
                var one = reader.read(pointer + "/" + i, array.get(i));
                if (one != null) {
                    all.add(one);
                }
            }
            return List.copyOf(all);
        });
    }

    private <T> @Nullable T inner(String at, JsonNode object, Function<Fields, T> reader) {
        try {
            return reader.apply(Fields.within(at, object, errors));
        } catch (Fields.Broken e) {
            return null;
        }
    }

    private <T> Read<T> string(String otherwise, Function<String, T> reader) {
        return read(it -> {
            require(it.isString(), otherwise);
            try {
                return reader.apply(it.stringValue());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Unfit(otherwise, Map.of());
            }
        });
    }

    private <T> Read<T> read(Function<JsonNode, @Nullable T> reader) {
        try {
            return node == null ? Read.nothing() : new Read<>(reader.apply(node));
        } catch (Unfit unfit) {
            errors.add(new Wrong(pointer, unfit.what, unfit.facts));
            return Read.nothing();
        }
    }

    private static String checked(String text, int atMost) {
        require(!text.isBlank(), "blank");
        require(text.codePoints().noneMatch(Field::unprintable), "control-character");
        require(text.codePointCount(0, text.length()) <= atMost, "too-long", Map.of("most", atMost));
        return text;
    }

    private static boolean unprintable(int character) {
        boolean breaks = character == '\n' || character == '\t' || character == '\r';
        return (Character.isISOControl(character) && !breaks) || Character.getType(character) == Character.SURROGATE;
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    private static void require(boolean fits, String otherwise) {
        require(fits, otherwise, Map.of());
    }

    private static void require(boolean fits, String otherwise, Map<String, Object> facts) {
        if (!fits) {
            throw new Unfit(otherwise, facts);
        }
    }

    /** Reads one element of a list. */
    private interface Element<T> {
        @Nullable
        T read(String pointer, JsonNode element);
    }

    /** The field does not hold what it must. */
    private static final class Unfit extends RuntimeException {

        private final String what;
        private final transient Map<String, Object> facts;

        Unfit(String what, Map<String, Object> facts) {
            super(what, null, false, false);
            this.what = what;
            this.facts = facts;
        }
    }
}
