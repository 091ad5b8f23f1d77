package onus.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onus.contract.file.TermPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract and all its versions, oldest first.
 *
 * @param key such as {@code ovh-fr}
 */
public record Contract(String key, Market market, List<ContractVersion> versions) {

    /** The version in force on a local day of the contract's zone; empty before the first one. */
    public Optional<ContractVersion> on(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!day.isBefore(versions.get(i).from())) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /** The version in force at an instant. */
    public Optional<ContractVersion> at(Instant instant) {
        return on(dayOf(instant));
    }

    /** The version in force at an instant as a customer with these amendments has it. */
    public Optional<ContractVersion> at(Instant instant, List<Amendment> amendments) {
        return at(instant).map(it -> amended(it, dayOf(instant), amendments));
    }

    /** The day an instant belongs to, in the contract's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(market.zone()).toLocalDate();
    }

    /** A version as a customer with these amendments has it on a day. */
    public ContractVersion amended(ContractVersion version, LocalDate day, List<Amendment> amendments) {
        var overrides = overrides(day, amendments);
        return overrides.isEmpty() ? version : TermPaths.changed(version, overrides);
    }

    /** What these amendments say instead of the contract on a day. Where two name the same term, the later one counts; its null gives the term back to the contract. */
    public ObjectNode overrides(LocalDate day, List<Amendment> amendments) {
        var overrides = JsonNodeFactory.instance.objectNode();
        amendments.stream()
                .filter(it -> it.contract().equals(key) && it.holdsOn(day))
                .sorted(Comparator.comparing(Amendment::from).thenComparing(Amendment::id))
                .forEach(it -> overrides.setAll(it.overrides()));
        overrides.removeIf(JsonNode::isNull);
        return overrides;
    }

    /** The first day of the version after this one; empty if none is planned. */
    public Optional<LocalDate> supersededOn(ContractVersion version) {
        return versions.stream()
                .map(ContractVersion::from)
                .filter(version.from()::isBefore)
                .findFirst();
    }
}
