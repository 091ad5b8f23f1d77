package onus.clock.line;

import java.time.Instant;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.DeskTerms;
import onus.reason.Coded;
import onus.settlement.Calendars;
import onus.ticket.Handover;
import onus.ticket.Line;
import org.jspecify.annotations.Nullable;

/**
 * What was handed to a line waits for somebody there.
 *
 * @param number of the handover, counted from 1
 * @param deadline the first instant that is too late
 * @param endedAt null while it waits
 */
public record TakeUp(
        int number,
        Line line,
        DeskTerms.TakeUp target,
        Instant handedAt,
        Instant deadline,
        Ending ending,
        @Nullable Instant endedAt) {

    /** How the waiting ended. */
    enum Ending implements Coded {
        OPEN,
        TAKEN,
        HANDED_ON,
        CLOSED
    }

    /** Where it stands at an instant. */
    public enum State implements Coded {
        WAITING,
        LATE,
        TAKEN,
        TAKEN_LATE,
        HANDED_ON,
        CLOSED
    }

    /** Empty where the contract says nothing of handovers. */
    static Optional<TakeUp> of(int number, Handover handover, ContractVersion version) {
        return Optional.ofNullable(version.terms().handover()).map(terms -> {
            var target = target(handover.to(), terms);
            var clock = Calendars.clock(target.clock(), terms.businessHours(), version.market());
            var deadline = clock.after(handover.at(), target.lessThan());
            return new TakeUp(number, handover.to(), target, handover.at(), deadline, Ending.OPEN, null);
        });
    }

    private static DeskTerms.TakeUp target(Line line, DeskTerms.Handover terms) {
        return switch (line) {
            case CUSTOMER_OFFICE -> terms.customerOffice();
            case TECHNICIANS -> terms.technicians();
            case EXPERTS -> terms.experts();
            case SALES -> terms.sales();
        };
    }

    public State state(Instant now) {
        return switch (ending) {
            case OPEN -> now.isBefore(deadline) ? State.WAITING : State.LATE;
            case TAKEN -> endedAt != null && endedAt.isBefore(deadline) ? State.TAKEN : State.TAKEN_LATE;
            case HANDED_ON -> State.HANDED_ON;
            case CLOSED -> State.CLOSED;
        };
    }

    public boolean isOpen() {
        return ending == Ending.OPEN;
    }

    boolean isMissedAt(Instant now) {
        return isOpen() && !now.isBefore(deadline);
    }
}
