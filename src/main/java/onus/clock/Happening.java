package onus.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import onus.reason.Coded;
import onus.settlement.Promised;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket, as far as its clocks care.
 *
 * @param id tells which of two came first at one instant
 * @param kind what the ticket is from now on; null where nothing is promised for its kind
 * @param plan the customer's plan from now on
 * @param evidence the message, authorisation or other thing that shows it
 * @param since from when somebody has waited, of what was merged in
 */
public record Happening(
        UUID id,
        Instant at,
        What what,
        @Nullable Promised kind,
        @Nullable String plan,
        @Nullable UUID evidence,
        @Nullable Instant since) {

    static Happening of(UUID id, Instant at, What what, @Nullable UUID evidence) {
        return new Happening(id, at, what, null, null, evidence, null);
    }

    /** A duplicate in which somebody had waited since its receipt was merged in. */
    static Happening absorbed(UUID id, Instant at, Instant since, UUID duplicate) {
        return new Happening(id, at, What.ABSORBED, null, null, duplicate, since);
    }

    /** In the order of time, whatever the order of telling. */
    static final Comparator<Happening> IN_TIME = Comparator.comparing((Happening it) -> it.what != What.OPENED)
            .thenComparing(Happening::at)
            .thenComparing(Happening::id);

    /** What can happen. */
    public enum What implements Coded {
        OPENED,
        RECLASSIFIED,
        PLAN_CHANGED,
        /** A person of the desk said something of substance. */
        ANSWERED,
        /** A person of the desk moved the ticket on. */
        STATUS_CHANGED,
        /** A person of the desk asked something without whose answer nothing goes on. */
        ASKED_BACK,
        /** A person of the desk asked for a permission without which nothing goes on. */
        AUTHORISATION_REQUESTED,
        CUSTOMER_WROTE,
        AUTHORISATION_ANSWERED,
        /** A machine said or did something. */
        AUTOMATIC,
        /** Nobody waits for an answer any more: it was taken back. */
        DROPPED,
        /** It was merged into another ticket. */
        MERGED,
        /** Another ticket was merged into it. */
        ABSORBED
    }
}
