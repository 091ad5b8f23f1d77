package onus.web.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onus.clock.Clock;
import onus.clock.ClockState;
import onus.clock.Picture;
import onus.clock.line.TakeUp;
import onus.contract.ContractVersion;
import onus.ticket.Line;

/** What was promised for a ticket, and who at the desk has it. */
public record Promised(Line line, List<Shown> clocks, Optional<TakenUp> takeUp) {

    /** A clock with its picture. */
    public record Shown(Clock clock, ClockState state, Picture picture) {

        static Shown of(Clock clock, ContractVersion version, Instant now) {
            return new Shown(clock, ClockState.of(clock, now), Picture.of(clock, version, now));
        }
    }

    /** The desk's own clock of the last handover, and where it stands. */
    public record TakenUp(TakeUp takeUp, TakeUp.State state) {}

    static Promised of(Line line, List<Clock> clocks, ContractVersion version, Instant now) {
        return new Promised(
                line, clocks.stream().map(it -> Shown.of(it, version, now)).toList(), Optional.empty());
    }

    Promised with(Optional<TakeUp> takeUp, Instant now) {
        return new Promised(line, clocks, takeUp.map(it -> new TakenUp(it, it.state(now))));
    }
}
