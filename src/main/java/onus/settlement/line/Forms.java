package onus.settlement.line;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onus.calendar.Intervals;
import onus.reason.Coded;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** The form of every type that facts and answers are made of. */
final class Forms {

    private static final Map<Class<?>, Form<?>> SIMPLE = Map.ofEntries(
            Map.entry(Instant.class, new Times.OfInstant()),
            Map.entry(LocalDate.class, new Times.OfDate()),
            Map.entry(YearMonth.class, new Times.OfMonth()),
            Map.entry(Intervals.class, new Times.OfIntervals()),
            Map.entry(Money.class, new Numbers.OfMoney()),
            Map.entry(BigDecimal.class, new Numbers.OfDecimal()),
            Map.entry(int.class, new Numbers.OfCount()),
            Map.entry(Integer.class, new Numbers.OfCount()),
            Map.entry(long.class, new Numbers.OfLong()),
            Map.entry(boolean.class, new OfFlag()),
            Map.entry(Boolean.class, new OfFlag()),
            Map.entry(String.class, new OfText()));

    private static final Map<Class<?>, Form<?>> COMPOSED = new ConcurrentHashMap<>();

    private Forms() {}

    static Form<?> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new OfList<>(of(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        var simple = SIMPLE.get(plain);
        return simple != null ? simple : composed(plain);
    }

    private static Form<?> composed(Class<?> type) {
        var known = COMPOSED.get(type);
        if (known == null) {
            known = type.isEnum()
                    ? new OfCode<>(type.asSubclass(Coded.class))
                    : new RecordForm<>(type.asSubclass(Record.class));
            COMPOSED.put(type, known);
        }
        return known;
    }

    private static final class OfList<T> implements Form<List<T>> {
        private final Form<T> element;

        OfList(Form<T> element) {
            this.element = element;
        }

        @Override
        public List<T> read(JsonNode node, Place place) {
            if (!node.isArray()) {
                throw place.expected("list");
            }
            var list = new ArrayList<T>(node.size());
            for (int i = 0; i < node.size(); i++) {
                list.add(element.read(node.get(i), place.at(i)));
            }
            return List.copyOf(list);
        }

        @Override
        public JsonNode write(List<T> list) {
            var array = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(it -> array.add(element.write(it)));
            return array;
        }
    }

    private static final class OfCode<T extends Coded> implements Form<T> {
        private final Map<String, T> codes = new LinkedHashMap<>();

        OfCode(Class<T> type) {
            for (var constant : type.getEnumConstants()) {
                codes.put(constant.code(), constant);
            }
        }

        @Override
        public T read(JsonNode node, Place place) {
            var known = node.isString() ? codes.get(node.asString()) : null;
            if (known == null) {
                throw place.choice(String.join(", ", codes.keySet()));
            }
            return known;
        }

        @Override
        public JsonNode write(T value) {
            return StringNode.valueOf(value.code());
        }
    }

    private static final class OfFlag implements Form<Boolean> {
        @Override
        public Boolean read(JsonNode node, Place place) {
            if (!node.isBoolean()) {
                throw place.expected("flag");
            }
            return node.asBoolean();
        }

        @Override
        public JsonNode write(Boolean value) {
            return BooleanNode.valueOf(value);
        }
    }

    private static final class OfText implements Form<String> {
        private static final int LONGEST = 200;

        @Override
        public String read(JsonNode node, Place place) {
            if (!node.isString() || node.asString().isBlank() || node.asString().length() > LONGEST) {
                throw place.expected("text");
            }
            return node.asString();
        }

        @Override
        public JsonNode write(String value) {
            return StringNode.valueOf(value);
        }
    }
}
