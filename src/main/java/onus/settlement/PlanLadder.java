package onus.settlement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms.PlanRow;

/** The plans of a contract from the smallest to the largest: by the fee of a server, then by the changes they contain. */
public final class PlanLadder {

    private static final Comparator<PlanRow> BY_SIZE = Comparator.comparing(PlanRow::perServer)
            .thenComparing(PlanRow::baseFee)
            .thenComparing(it -> it.quota() == null ? BigDecimal.ZERO : BigDecimal.valueOf(it.quota()));

    private PlanLadder() {}

    public static List<String> of(ContractVersion version) {
        Map<String, PlanRow> plans = version.terms().plans();
        return plans == null
                ? List.of()
                : plans.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(BY_SIZE))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Larger than zero where the second is the smaller plan. */
    public static int compare(String one, String other, ContractVersion version) {
        var all = of(version);
        return Integer.compare(all.indexOf(one), all.indexOf(other));
    }

    static List<String> above(String plan, ContractVersion version) {
        var all = of(version);
        return all.subList(all.indexOf(plan) + 1, all.size());
    }
}
