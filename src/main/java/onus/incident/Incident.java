package onus.incident;

import java.time.Instant;
import java.util.UUID;
import onus.settlement.Claim;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The money side of a ticket that asks for a diagnosis or claims the provider's fault.
 *
 * @param announcement the offer that told the price; none under a contract without paid diagnosis
 * @param verdict the decision on what is owed, once settled
 */
public record Incident(
        UUID account,
        UUID ticket,
        Claim claim,
        State state,
        @Nullable UUID announcement,
        @Nullable UUID quote,
        Authorises authorises,
        Times times,
        @Nullable UUID verdict,
        Objection objection) {

    /** When it was ordered and begun, when the quote was accepted and first worked on: shows whether work started at once. */
    public record Times(
            @Nullable Instant orderedAt,
            @Nullable Instant begunAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant workTouchedAt) {

        static final Times NONE = new Times(null, null, null, null);
    }

    /** What a ticket of another kind has when work in it gets a price: no diagnosis, only a quote. */
    static Incident quotedOnly(Ticket ticket, Instant now) {
        return new Incident(
                ticket.account(),
                ticket.id(),
                Claim.UNKNOWN_CAUSE,
                new State.QuoteDue(now),
                null,
                null,
                Authorises.NOTHING,
                new Times(now, now, null, null),
                null,
                new Objection.None());
    }

    /** Whether nothing in it is ordered, promised or disputed any more. */
    public boolean isOver() {
        return switch (state) {
            case State.Settled _, State.Withdrawn _, State.Expired _ -> !(objection instanceof Objection.Open);
            case State.Announced _,
                    State.Ordered _,
                    State.Diagnosing _,
                    State.QuoteDue _,
                    State.Quoted _,
                    State.Working _ -> false;
        };
    }
}
