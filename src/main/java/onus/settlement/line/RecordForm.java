package onus.settlement.line;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onus.calendar.Intervals;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as a JSON object: its components are the fields, and no others are taken. {@code @Nullable} components may be absent; {@code @OrNone} ones are then
 * none of what they hold.
 *
 * @param <T> the record
 */
public final class RecordForm<T extends Record> implements Form<T> {

    private record Field(
            String name,
            Form<Object> form,
            Method accessor,
            boolean nullable,
            boolean notNegative,
            @Nullable Object none) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Constructor<T> constructor;

    RecordForm(Class<T> type) {
        var components = type.getRecordComponents();
        for (var component : components) {
            fields.put(component.getName(), field(component));
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form of a record, worked out when it is first asked for. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordForm<T> of(Class<T> type) {
        return (RecordForm<T>) Forms.of(type);
    }

    @SuppressWarnings("unchecked")
    private static Field field(RecordComponent component) {
        return new Field(
                component.getName(),
                (Form<Object>) Forms.of(component.getGenericType()),
                component.getAccessor(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(NotNegative.class),
                component.isAnnotationPresent(OrNone.class) ? none(component.getType()) : null);
    }

    private static Object none(Class<?> type) {
        if (type == Intervals.class) {
            return Intervals.NONE;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : List.of();
    }

    @Override
    public T read(JsonNode node, Place place) {
        if (!node.isObject()) {
            throw place.expected("object");
        }
        for (var name : node.propertyNames()) {
            if (!fields.containsKey(name)) {
                throw place.at(name).unknown();
            }
        }
        var values = new @Nullable Object[fields.size()];
        int i = 0;
        for (var field : fields.values()) {
            values[i++] = value(field, node.get(field.name), place);
        }
        return created(values);
    }

    private static @Nullable Object value(Field field, @Nullable JsonNode node, Place place) {
        if (node == null || node.isNull()) {
            if (!field.nullable && field.none == null) {
                throw place.at(field.name).missing();
            }
            return field.none;
        }
        var value = field.form.read(node, place.at(field.name));
        if (field.notNegative && isNegative(value)) {
            throw place.at(field.name).invalid("negative");
        }
        return value;
    }

    private static boolean isNegative(Object value) {
        return switch (value) {
            case Money money -> money.isNegative();
            case BigDecimal number -> number.signum() < 0;
            default -> false;
        };
    }

    @Override
    public ObjectNode write(T value) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var field : fields.values()) {
            var held = held(value, field.accessor);
            if (held != null && !held.equals(field.none)) {
                node.set(field.name, field.form.write(held));
            }
        }
        return node;
    }

    private T created(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object held(T value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
