package onus.api.plan;

import java.time.Instant;
import java.util.Optional;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.PlanTerms.Uses;
import onus.plan.OrderedAction;
import onus.settlement.Entitlement.By;

/**
 * An ordered action: a line of the quota's ledger.
 *
 * @param position counted from one in its ticket
 * @param paidBy a unit of the month, nothing, the meter, or a quote of its own
 * @param unit number of the unit it holds or held
 * @param reason why its unit came back
 */
record ActionBody(
        int position,
        String action,
        Optional<String> scope,
        Uses uses,
        By paidBy,
        Optional<Integer> unit,
        OrderedAction.State state,
        Instant orderedAt,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        Optional<UnitReturn> reason) {

    static ActionBody of(OrderedAction it) {
        return new ActionBody(
                it.position(),
                it.words(),
                Optional.ofNullable(it.scope()),
                it.uses(),
                it.by(),
                Optional.ofNullable(it.unit()),
                it.state(),
                it.orderedAt(),
                Optional.ofNullable(it.begunAt()),
                Optional.ofNullable(it.endedAt()),
                Optional.ofNullable(it.because()));
    }
}
