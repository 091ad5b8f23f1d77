package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.published.Amending;
import onus.customer.Customers;
import org.springframework.stereotype.Component;

/** Under which terms a customer has plans: those of its market's contract that sells some, with the customer's amendments. */
@Component
class Agreed {

    private final Contracts contracts;
    private final Customers customers;
    private final Amending amending;

    Agreed(Contracts contracts, Customers customers, Amending amending) {
        this.contracts = contracts;
        this.customers = customers;
        this.amending = amending;
    }

    /** Empty where no contract of the customer's market sells plans at that time. */
    Optional<ContractVersion> at(UUID account, Instant at) {
        return contract(account)
                .flatMap(it ->
                        on(account, it.key(), at.atZone(it.market().zone()).toLocalDate()))
                .filter(Agreed::sellsPlans);
    }

    /** The terms on a local day of the contract. */
    Optional<ContractVersion> on(UUID account, LocalDate day) {
        return contract(account).flatMap(it -> on(account, it.key(), day)).filter(Agreed::sellsPlans);
    }

    /** The terms of many customers of a contract on a local day; none where it sells no plans then. */
    Map<UUID, ContractVersion> on(Collection<UUID> accounts, Contract contract, LocalDate day) {
        var amendments = amending.of(accounts);
        var agreed = new HashMap<UUID, ContractVersion>();
        for (var account : accounts) {
            var own = amendments.getOrDefault(account, List.of());
            contract.on(day)
                    .map(it -> contract.amended(it, day, own))
                    .filter(Agreed::sellsPlans)
                    .ifPresent(it -> agreed.put(account, it));
        }
        return agreed;
    }

    private Optional<Contract> contract(UUID account) {
        return customers
                .find(account)
                .flatMap(it -> contracts.keys().stream()
                        .flatMap(key -> contracts.find(key).stream())
                        .filter(contract -> contract.market().key().equals(it.market()))
                        .filter(contract -> contract.versions().stream().anyMatch(Agreed::sellsPlans))
                        .findFirst());
    }

    private Optional<ContractVersion> on(UUID account, String contract, LocalDate day) {
        return amending.inForce(account, contract, day);
    }

    private static boolean sellsPlans(ContractVersion version) {
        return version.terms().plans() != null && version.terms().everyone() != null;
    }
}
