package onus.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        return on(instant.atZone(market.zone()).toLocalDate());
    }

    /** The first day of the version after this one; empty if none is planned. */
    public Optional<LocalDate> supersededOn(ContractVersion version) {
        return versions.stream()
                .map(ContractVersion::from)
                .filter(version.from()::isBefore)
                .findFirst();
    }
}
