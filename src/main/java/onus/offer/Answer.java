package onus.offer;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/** What became of an offer; it is answered once. */
public sealed interface Answer {

    /** Nobody has answered yet. */
    record Pending() implements Answer {}

    /** Confirmed with exactly the gross that was told. */
    record Ordered(Instant at, UUID by, Money gross) implements Answer {}

    /** The customer does not want it. */
    record Refused(Instant at, UUID by) implements Answer {}

    /** Its validity ended unanswered. */
    record Expired(Instant at) implements Answer {}

    /** Ordered or not, taken back before any work. */
    record Withdrawn(Instant at, UUID by) implements Answer {}

    /** The written form. */
    default String code() {
        return switch (this) {
            case Pending _ -> "pending";
            case Ordered _ -> "ordered";
            case Refused _ -> "refused";
            case Expired _ -> "expired";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
