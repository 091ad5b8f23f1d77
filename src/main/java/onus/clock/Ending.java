package onus.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a clock came to its end, if it did. */
public sealed interface Ending {

    /** It still counts, or waits for the customer. */
    record Open() implements Ending {}

    /** A person reacted. */
    record Reacted(Instant at, @Nullable UUID evidence, boolean met) implements Ending {}

    /** Another promise took its place: the ticket was of another kind, or the customer's plan changed. */
    record Replaced(Instant at) implements Ending {}

    /** Nobody waits for an answer any more. */
    record Dropped(Instant at) implements Ending {}

    /** The ticket was merged into another, whose clock keeps the earlier of the two promises. */
    record Merged(Instant at) implements Ending {}

    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Reacted it -> it.met() ? "met" : "missed";
            case Replaced _ -> "replaced";
            case Dropped _ -> "dropped";
            case Merged _ -> "merged";
        };
    }

    /** Null while it is open. */
    default @Nullable Instant endedAt() {
        return switch (this) {
            case Open _ -> null;
            case Reacted it -> it.at();
            case Replaced(var at) -> at;
            case Dropped(var at) -> at;
            case Merged(var at) -> at;
        };
    }
}
