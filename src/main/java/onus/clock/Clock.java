package onus.clock;

import java.time.Instant;
import java.util.List;
import onus.contract.PlanTerms;
import onus.settlement.Promised;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a reaction, counted.
 *
 * @param number counts the clocks of a ticket from 1; the last one is in force
 * @param target the time promised, and the hours that it counts
 * @param startedAt receipt of the ticket, also where the promise was found out later
 * @param begunAt when this promise became the one in force
 * @param due null while the desk waits for the customer and the deadline moves with every second
 */
public record Clock(
        int number,
        Promised kind,
        String plan,
        PlanTerms.Target target,
        Instant startedAt,
        Instant begunAt,
        List<Pause> pauses,
        @Nullable Due due,
        Ending ending) {

    public Clock {
        pauses = List.copyOf(pauses);
    }

    /**
     * The instants that matter to a clock.
     *
     * @param warnAt when three quarters of the promised time are gone
     * @param deadline the end of the promised time
     * @param lateFrom the first instant at which a reaction is too late
     */
    public record Due(Instant warnAt, Instant deadline, Instant lateFrom) {}

    public boolean isOpen() {
        return ending instanceof Ending.Open;
    }

    /** Whether it waits for the customer. */
    public boolean isPaused() {
        return isOpen() && pauses.stream().anyMatch(Pause::isOpen);
    }

    /** Whether the promised time was over at this instant and nobody had reacted. */
    public boolean isLate(Instant now) {
        return switch (ending) {
            case Ending.Open _ -> due != null && !now.isBefore(due.lateFrom());
            case Ending.Reacted it -> !it.met();
            case Ending.Merged(var at) -> due != null && !at.isBefore(due.lateFrom());
            case Ending.Replaced _, Ending.Dropped _ -> false;
        };
    }
}
