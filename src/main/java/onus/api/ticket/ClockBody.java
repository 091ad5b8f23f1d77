package onus.api.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.clock.Clock;
import onus.clock.ClockState;
import onus.clock.Pause;
import onus.contract.PlanTerms.ClockKind;
import onus.settlement.Promised;

/**
 * The clock of a promised reaction as it is read outside.
 *
 * @param promise what the ticket counts as
 * @param lessThan the promised time
 * @param calendar the hours that count
 * @param begunAt later than {@code startedAt} where the promise took another's place
 * @param deadline the first instant too late under a strict promise; absent while the customer is waited for
 */
record ClockBody(
        int number,
        Promised promise,
        String plan,
        Duration lessThan,
        ClockKind calendar,
        ClockState state,
        Instant startedAt,
        Instant begunAt,
        Optional<Instant> warnAt,
        Optional<Instant> deadline,
        List<PauseBody> pauses,
        Optional<Instant> endedAt) {

    /**
     * A time in which the desk waited for the customer.
     *
     * @param askedBy the message or request that shows it
     */
    record PauseBody(Pause.Reason reason, Instant from, Optional<UUID> askedBy, Optional<Instant> to) {
        static PauseBody of(Pause it) {
            return new PauseBody(
                    it.reason(), it.from(), Optional.ofNullable(it.askedBy()), Optional.ofNullable(it.to()));
        }
    }

    static ClockBody of(Clock clock, Instant now) {
        var due = Optional.ofNullable(clock.due());
        return new ClockBody(
                clock.number(),
                clock.kind(),
                clock.plan(),
                clock.target().lessThan(),
                clock.target().clock(),
                ClockState.of(clock, now),
                clock.startedAt(),
                clock.begunAt(),
                due.map(Clock.Due::warnAt),
                due.map(Clock.Due::deadline),
                clock.pauses().stream().map(PauseBody::of).toList(),
                Optional.ofNullable(clock.ending().endedAt()));
    }
}
