package onus.incident;

import java.time.Instant;
import onus.settlement.Outcome;

/** What somebody, or the passing of time, asks of an incident. */
public sealed interface Command {

    /** The price is told once more, because the one before ran out. */
    record Announce(Instant until) implements Command {}

    /** The customer confirms the announced price. */
    record Order() implements Command {}

    /**
     * The customer takes the incident back.
     *
     * @param ofRight whether a consumer's right of withdrawal still stands: it ends begun work too
     */
    record Withdraw(boolean ofRight) implements Command {}

    /** It turns out to be a trouble the desk knew of: nobody pays for hearing that. */
    record Release() implements Command {}

    /** The validity of the open offer is over. */
    record LetExpire() implements Command {}

    /** A technician begins. */
    record Begin() implements Command {}

    /** A technician signs what was found. */
    record Sign(FindingOutcome outcome) implements Command {}

    /** A technician offers a binding price. */
    record Offer(Instant until) implements Command {}

    /** The customer accepts the quote. */
    record Accept() implements Command {}

    /** The customer refuses the quote. */
    record Refuse() implements Command {}

    /** A technician reports the work. */
    record Report(WorkResult result) implements Command {}

    /** How quoted work ended. */
    enum WorkResult implements onus.reason.Coded {
        DONE,
        FAILED;

        Outcome outcome() {
            return switch (this) {
                case DONE -> Outcome.QUOTE_ACCEPTED;
                case FAILED -> Outcome.WORK_FAILED;
            };
        }
    }
}
