package onus.api.reading;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that was read. Its value may be taken once its object has ended without errors. */
public record Read<T>(@Nullable T given) {

    static <T> Read<T> nothing() {
        return new Read<>(null);
    }

    public T value() {
        if (given == null) {
            throw new IllegalStateException("a required field was taken before its object ended");
        }
        return given;
    }

    public Optional<T> maybe() {
        return Optional.ofNullable(given);
    }

    public <U> Read<U> map(Function<T, U> then) {
        return given == null ? nothing() : new Read<>(then.apply(given));
    }

    public T or(T other) {
        return given == null ? other : given;
    }
}
