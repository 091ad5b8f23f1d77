package onus.settlement;

import java.util.Objects;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;
import onus.reason.Because;
import onus.reason.Value;

/**
 * A question about a support plan.
 *
 * @param <A> its answer
 */
public sealed interface PlanQuestion<A> extends Question<A>
        permits ChannelOpen, CompensationOf, Entitlement, PlanFee, QuotaUse, ReactionDeadline {

    /** Name of the plan, a key of {@code plans}. */
    String plan();

    /** Whether the contract sells plans, but none of this name. */
    default boolean namesNoPlan(ContractVersion version) {
        var plans = version.terms().plans();
        return plans != null && !plans.containsKey(plan());
    }

    /** What the plan's row of the contract says to these facts. */
    Verdict<A> decide(PlanRow row, ContractVersion version);

    @Override
    default Verdict<A> decide(ContractVersion version) {
        var plans = version.terms().plans();
        return plans == null || namesNoPlan(version)
                ? Verdict.notOffered(Because.of("plans")
                        .with("plan", new Value.Name(plan()))
                        .with("contract", new Value.Name(version.pin())))
                : decide(Objects.requireNonNull(plans.get(plan())), version);
    }
}
