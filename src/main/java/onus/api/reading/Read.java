package onus.api.reading;

import java.util.Optional;
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

    public T or(T other) {
        return given == null ? other : given;
    }
}
