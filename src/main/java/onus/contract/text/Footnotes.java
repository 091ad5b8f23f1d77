package onus.contract.text;

import java.util.List;
import java.util.Objects;
import onus.contract.ContractVersion;
import onus.contract.PlanTerms;

/** The footnotes of a plan table, in the order in which its rows need them. */
final class Footnotes {

    private Footnotes() {}

    static List<String> of(ContractVersion version) {
        return Objects.requireNonNullElse(version.terms().scope(), List.<PlanTerms.ScopeRow>of()).stream()
                .flatMap(it -> it.notes().stream())
                .distinct()
                .toList();
    }
}
