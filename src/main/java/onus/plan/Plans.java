package onus.plan;

import java.util.Map;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;

/** The plans of a contract by their keys. */
public final class Plans {

    private Plans() {}

    /** The level every account has. */
    public static String basic(ContractVersion terms) {
        var everyone = terms.terms().everyone();
        if (everyone == null) {
            throw new IllegalArgumentException(terms.pin() + " has no plans");
        }
        return everyone.plan();
    }

    static boolean isBasic(ContractVersion terms, String plan) {
        return basic(terms).equals(plan);
    }

    public static Optional<PlanRow> row(ContractVersion terms, String plan) {
        return Optional.ofNullable(rows(terms).get(plan));
    }

    private static Map<String, PlanRow> rows(ContractVersion terms) {
        var plans = terms.terms().plans();
        return plans == null ? Map.of() : plans;
    }
}
