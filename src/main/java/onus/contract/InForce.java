package onus.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onus.contract.file.TermPaths;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms one customer has on a day.
 *
 * @param version the contract's version with the customer's amendments in it
 * @param overrides what was amended, by dotted path: the {@code terms} of a question about this customer
 */
public record InForce(ContractVersion version, ObjectNode overrides) {

    /** Empty before the contract's first version. Where two amendments name the same term, the later one counts. */
    public static Optional<InForce> on(LocalDate day, Contract contract, List<Amendment> amendments) {
        return contract.on(day).map(version -> {
            var overrides = JsonNodeFactory.instance.objectNode();
            amendments.stream()
                    .filter(it -> it.contract().equals(contract.key()) && it.holdsOn(day))
                    .sorted(Comparator.comparing(Amendment::from).thenComparing(Amendment::id))
                    .forEach(it -> overrides.setAll(it.overrides()));
            return new InForce(overrides.isEmpty() ? version : TermPaths.changed(version, overrides), overrides);
        });
    }
}
