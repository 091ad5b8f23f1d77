package onus.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import org.springframework.stereotype.Component;

/** Which terms hold between the provider and a customer: the contract of the service, in the version in force or the one a thing runs under. */
@Component
public class Agreements {

    private final Contracts contracts;

    Agreements(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The terms of a service at an instant; empty before the contract's first version. */
    public Optional<ContractVersion> inForce(Service service, Instant now) {
        return contracts.find(service.contract()).flatMap(it -> it.at(now));
    }

    /** The terms of a pin such as {@code ovh-fr@2010-06-14}; what was opened under them keeps them. */
    public ContractVersion pinned(String pin) {
        var at = pin.indexOf('@');
        var from = LocalDate.parse(pin.substring(at + 1));
        return contracts
                .find(pin.substring(0, at))
                .flatMap(it -> it.on(from))
                .filter(it -> it.from().equals(from))
                .orElseThrow(() -> new IllegalStateException("No contract has the version " + pin));
    }

    /** The first day of the version that follows, if one is planned. */
    public Optional<LocalDate> supersededOn(ContractVersion version) {
        return contracts.find(version.contract()).flatMap(it -> it.supersededOn(version));
    }
}
