package onus.clock.duty;

import java.time.Duration;
import java.time.Instant;
import onus.clock.Clock;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.ClockKind;
import onus.contract.PlanTerms.Target;
import onus.settlement.ReactionDeadline;

/** Whether a promise runs out before the desk opens again, so that somebody has to be called. */
final class Urgency {

    /** Desks open on such minutes; looking closer finds nothing more. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private Urgency() {}

    static boolean callsForSomebody(Clock clock, ContractVersion version, Instant at) {
        var due = clock.due();
        if (due == null || clock.target().clock() == ClockKind.BUSINESS) {
            return false;
        }
        var hours = new Target(clock.target().lessThan(), ClockKind.BUSINESS);
        for (var look = at; look.isBefore(due.deadline()); look = look.plus(STEP)) {
            if (ReactionDeadline.counts(hours, look, version)) {
                return false;
            }
        }
        return true;
    }
}
