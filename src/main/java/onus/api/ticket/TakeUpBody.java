package onus.api.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onus.clock.line.TakeUp;
import onus.contract.PlanTerms.ClockKind;
import onus.ticket.Line;

/**
 * How soon the line that was handed the ticket takes it up; the desk's own clock, told to the desk only.
 *
 * @param deadline the first instant too late
 */
record TakeUpBody(
        Line line,
        Duration lessThan,
        ClockKind calendar,
        TakeUp.State state,
        Instant handedAt,
        Instant deadline,
        Optional<Instant> endedAt) {

    static TakeUpBody of(TakeUp it, Instant now) {
        return new TakeUpBody(
                it.line(),
                it.target().lessThan(),
                it.target().clock(),
                it.state(now),
                it.handedAt(),
                it.deadline(),
                Optional.ofNullable(it.endedAt()));
    }
}
