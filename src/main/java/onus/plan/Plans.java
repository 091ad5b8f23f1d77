package onus.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;

/** The plans of a contract, in the order of what they contain. */
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

    /** The keys from the smallest to the largest: by the fee of a server, which no plan has more of for less. */
    public static List<String> inOrder(ContractVersion terms) {
        var rows = rows(terms);
        Comparator<Map.Entry<String, PlanRow>> byFee =
                Comparator.comparing(it -> it.getValue().perServer());
        return rows.entrySet().stream()
                .sorted(byFee.thenComparing(
                        it -> Optional.ofNullable(it.getValue().quota())
                                .map(BigDecimal::valueOf)
                                .orElse(BigDecimal.ZERO)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, PlanRow> rows(ContractVersion terms) {
        var plans = terms.terms().plans();
        return plans == null ? Map.of() : plans;
    }
}
