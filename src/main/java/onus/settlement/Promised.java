package onus.settlement;

import java.util.Optional;
import onus.contract.PlanTerms;
import onus.contract.TicketKind;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/** The kinds of ticket for which plans promise a reaction. */
public enum Promised implements Coded {
    QUESTION,
    CHANGE,
    FAILURE;

    /** The promise for a ticket; empty if its kind has none. */
    public static Optional<Promised> of(TicketKind kind) {
        return switch (kind) {
            case QUESTION -> Optional.of(QUESTION);
            case CHANGE -> Optional.of(CHANGE);
            case FAILURE -> Optional.of(FAILURE);
            case DIAGNOSIS, FAULT_CLAIM, SLA_CLAIM, NOTICE -> Optional.empty();
        };
    }

    TicketKind ticket() {
        return switch (this) {
            case QUESTION -> TicketKind.QUESTION;
            case CHANGE -> TicketKind.CHANGE;
            case FAILURE -> TicketKind.FAILURE;
        };
    }

    /** The target of this kind in a plan; null if the plan does not contain it. */
    PlanTerms.@Nullable Target target(PlanTerms.PlanRow row) {
        return switch (this) {
            case QUESTION -> row.question();
            case CHANGE -> row.change();
            case FAILURE -> row.failure();
        };
    }
}
