package onus.reason;

import java.util.List;
import java.util.function.Function;

/** What a door answers: it was done, or it is denied and says why. A denial is an answer, not an exception. */
public sealed interface Ruling<T> {

    /** Done, with its result. */
    record Granted<T>(T result) implements Ruling<T> {}

    /** Not done; nothing has changed unless the sentence says so. */
    record Denied<T>(Coded why, List<Because> because) implements Ruling<T> {

        /** The same denial of something else. */
        public <U> Denied<U> asDenied() {
            return new Denied<>(why, because);
        }
    }

    static <T> Ruling<T> granted(T result) {
        return new Granted<>(result);
    }

    static <T> Ruling<T> denied(Coded why, Because... because) {
        return new Denied<>(why, List.of(because));
    }

    default <U> Ruling<U> map(Function<T, U> then) {
        return switch (this) {
            case Granted<T>(var result) -> new Granted<>(then.apply(result));
            case Denied<T> denied -> denied.asDenied();
        };
    }

    default <U> Ruling<U> flatMap(Function<T, Ruling<U>> then) {
        return switch (this) {
            case Granted<T>(var result) -> then.apply(result);
            case Denied<T> denied -> denied.asDenied();
        };
    }
}
