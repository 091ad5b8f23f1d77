package onus.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;
import onus.contract.PlanTerms.PlanRow;
import onus.contract.PlanTerms.ScopeRow;
import onus.contract.PlanTerms.Uses;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.Entitlement.By;
import onus.settlement.Entitlement.Settled;
import org.jspecify.annotations.Nullable;

/**
 * How the actions of one order are paid for, in the order they stand in: units while there are some, then quotes.
 *
 * @param needed units the actions use, those over the quota included
 * @param left units before the order
 */
record Allotment(
        List<Settled> actions, int needed, @Nullable Integer left) {

    static final Allotment NOTHING = new Allotment(List.of(), 0, null);

    static Allotment of(Entitlement order, PlanRow row, ContractVersion version) {
        var left = row.quota() == null ? null : left(order, row.quota());
        var ordered = order.actions().isEmpty() ? List.of(new Entitlement.Action(null)) : order.actions();
        var settled = new ArrayList<Settled>(ordered.size());
        var once = new HashSet<>(order.usedOnce());
        int needed = 0;
        for (var action : ordered) {
            var it = settle(action, order, version, once);
            boolean unit = it.by() == By.UNIT;
            boolean over = unit && (left == null || needed >= left);
            needed += unit ? 1 : 0;
            settled.add(over ? new Settled(it.scope(), it.uses(), By.QUOTE) : it);
        }
        return new Allotment(List.copyOf(settled), needed, left);
    }

    private static int left(Entitlement order, int quota) {
        var limit = order.limit() == null ? quota : order.limit();
        return Math.max(0, limit - order.used());
    }

    private static Settled settle(
            Entitlement.Action action, Entitlement order, ContractVersion version, HashSet<String> once) {
        var scope = action.scope();
        if (scope == null) {
            return new Settled(null, Uses.UNIT, By.UNIT);
        }
        var row = row(scope, version).orElseThrow();
        return new Settled(scope, row.uses(), row.plans().contains(order.plan()) ? by(row, once) : By.QUOTE);
    }

    private static By by(ScopeRow row, HashSet<String> once) {
        return switch (row.uses()) {
            case NO_UNIT -> By.FREE;
            case UNIT -> By.UNIT;
            case ONCE_AT_START -> once.add(row.key()) ? By.FREE : By.QUOTE;
            case QUOTE -> By.QUOTE;
            case METERED -> By.METER;
        };
    }

    static Optional<ScopeRow> row(String key, ContractVersion version) {
        var scope = version.terms().scope();
        return scope == null
                ? Optional.empty()
                : scope.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    long quotes() {
        return actions.stream().filter(it -> it.by() == By.QUOTE).count();
    }

    /** Some contracts refuse what is over the quota instead of offering it. */
    boolean refused(ContractVersion version) {
        var rules = version.terms().quota();
        return rules != null && rules.overLimit() == PlanTerms.OverLimit.REFUSE && quotes() > 0;
    }

    List<Because> because(Entitlement order, ContractVersion version) {
        var because = new ArrayList<Because>();
        int number = 1;
        for (var action : actions) {
            because.add(because(number++, action, order, version));
        }
        if (left != null) {
            because.add(Because.of("plans.quota")
                    .point(needed <= left ? "enough" : "short")
                    .with("plan", new Value.Name(order.plan()))
                    .with("needed", new Value.Count(needed))
                    .with("left", new Value.Count(left)));
        }
        return because;
    }

    private static Because because(int number, Settled action, Entitlement order, ContractVersion version) {
        var scope = action.scope();
        var what = scope == null ? new Value.Code("scope", "other") : new Value.Code("scope", scope);
        return Because.of("scope")
                .point(point(action, order, version))
                .with("number", new Value.Count(number))
                .with("what", what)
                .with("plan", new Value.Name(order.plan()));
    }

    private static String point(Settled action, Entitlement order, ContractVersion version) {
        var scope = action.scope();
        if (scope != null && !row(scope, version).orElseThrow().plans().contains(order.plan())) {
            return "not-in-plan";
        }
        return switch (action.by()) {
            case FREE -> action.uses() == Uses.ONCE_AT_START ? "once" : "free";
            case UNIT -> "unit";
            case METER -> "metered";
            case QUOTE ->
                switch (action.uses()) {
                    case UNIT -> "over";
                    case ONCE_AT_START -> "used-once";
                    case NO_UNIT, QUOTE, METERED -> "quote";
                };
        };
    }
}
