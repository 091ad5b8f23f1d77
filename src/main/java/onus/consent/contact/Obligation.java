package onus.consent.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.contract.Channel;
import onus.contract.DeskTerms.ContactDuty;
import onus.contract.DeskTerms.ContactEvent;
import onus.people.Asked;
import onus.reason.Coded;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A duty to reach the customer.
 *
 * @param reference of its ticket
 * @param occasion tells several duties of one event and ticket apart
 * @param attempts how often it is tried before a supervisor takes over
 * @param tried how often it was tried
 * @param nextAt when the next attempt is to be made
 * @param dueAt when a supervisor takes over at the latest
 */
public record Obligation(
        UUID account,
        UUID id,
        UUID ticket,
        String reference,
        ContactEvent event,
        String occasion,
        List<Channel> channels,
        int attempts,
        int everyMinutes,
        int tried,
        UUID raisedBy,
        Instant raisedAt,
        Instant nextAt,
        Instant dueAt,
        @Nullable Instant reachedAt,
        @Nullable Instant escalatedAt) {

    static Obligation of(Ticket ticket, ContactDuty duty, Reaching.Raised raised, Asked asked) {
        return new Obligation(
                ticket.account(),
                UuidCreator.getTimeOrderedEpoch(),
                ticket.id(),
                ticket.reference(),
                raised.event(),
                raised.occasion(),
                duty.channels(),
                duty.attempts(),
                duty.everyMinutes(),
                0,
                asked.person(),
                asked.at(),
                asked.at(),
                asked.at().plus(Duration.ofMinutes(duty.withinMinutes())),
                null,
                null);
    }

    /** How it stands. */
    public enum State implements Coded {
        OPEN,
        ESCALATED,
        REACHED
    }

    public State state() {
        if (reachedAt != null) {
            return State.REACHED;
        }
        return escalatedAt == null ? State.OPEN : State.ESCALATED;
    }

    /** Whether it was tried as often as the contract says, and nobody was reached. */
    boolean isExhausted() {
        return reachedAt == null && tried >= attempts;
    }

    /** After an attempt; being reached ends it, also when it is already a supervisor's. */
    Obligation after(Attempt attempt) {
        return new Obligation(
                account,
                id,
                ticket,
                reference,
                event,
                occasion,
                channels,
                attempts,
                everyMinutes,
                tried + 1,
                raisedBy,
                raisedAt,
                attempt.at().plusSeconds(everyMinutes * 60L),
                dueAt,
                attempt.result() == Attempt.Result.REACHED ? attempt.at() : null,
                escalatedAt);
    }

    Obligation escalated(Instant now) {
        return new Obligation(
                account,
                id,
                ticket,
                reference,
                event,
                occasion,
                channels,
                attempts,
                everyMinutes,
                tried,
                raisedBy,
                raisedAt,
                nextAt,
                dueAt,
                reachedAt,
                now);
    }
}
