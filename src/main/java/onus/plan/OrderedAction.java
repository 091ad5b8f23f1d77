package onus.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.PlanTerms.Uses;
import onus.reason.Coded;
import onus.settlement.Entitlement.By;
import org.jspecify.annotations.Nullable;

/**
 * An action a customer ordered, and what pays for it: a line of the quota's ledger.
 *
 * @param position counted from one in the ticket
 * @param scope row of the contract's scope; absent for any other administrative action
 * @param month calendar month of the contract's zone in which it was received
 * @param unit number of the unit it holds, if a unit pays for it
 * @param because why its unit came back
 */
public record OrderedAction(
        UUID ticket,
        int position,
        String words,
        @Nullable String scope,
        Uses uses,
        By by,
        YearMonth month,
        @Nullable Integer unit,
        Instant orderedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable UnitReturn because) {

    /** Where the action stands. */
    public enum State implements Coded {
        RESERVED,
        BEGUN,
        DONE,
        RETURNED
    }

    public State state() {
        if (endedAt != null) {
            return because == null ? State.DONE : State.RETURNED;
        }
        return begunAt == null ? State.RESERVED : State.BEGUN;
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
