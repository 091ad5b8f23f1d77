package onus.api.reading;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads request bodies that say themselves how they are read: a record with {@code static T read(Fields)}, or a bare {@link JsonNode}. No other
 * type is ever bound from a request.
 */
public final class BodyConverter implements HttpMessageConverter<Object> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType contentType) {
        return (type == JsonNode.class || reader(type).isPresent())
                && (contentType == null || getSupportedMediaTypes().stream().anyMatch(it -> it.includes(contentType)));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType contentType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    public Object read(Class<? extends Object> type, HttpInputMessage request) throws IOException {
        var tree = JsonText.read(request.getBody().readAllBytes());
        return type == JsonNode.class ? tree : invoke(reader(type).orElseThrow(), Fields.of(tree));
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage reply) {
        throw new UnsupportedOperationException("Bodies are only read here");
    }

    /** The fields a body of this type must have, found out by reading an empty one; empty if it is no body. */
    public static Optional<List<String>> required(Class<?> type) {
        return reader(type).map(read -> {
            try {
                invoke(read, Fields.of(JsonNodeFactory.instance.objectNode()));
                return List.of();
            } catch (Problem missing) {
                return missing.errors().stream()
                        .map(it -> it.pointer().substring(1))
                        .toList();
            }
        });
    }

    private static Optional<Method> reader(Class<?> type) {
        try {
            var read = type.getDeclaredMethod("read", Fields.class);
            var fits = Modifier.isStatic(read.getModifiers()) && read.getReturnType() == type;
            return fits ? Optional.of(read) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object invoke(Method read, Fields fields) {
        try {
            read.setAccessible(true);
            return read.invoke(null, fields);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
