package onus.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.CustomersAmendments;
import org.springframework.stereotype.Component;

/** Which terms hold between the provider and a customer: those of the service's contract, in the version in force or the one a thing runs under, with the customer's individual rules. */
@Component
public class Agreements {

    private final Contracts contracts;
    private final CustomersAmendments amendments;

    Agreements(Contracts contracts, CustomersAmendments amendments) {
        this.contracts = contracts;
        this.amendments = amendments;
    }

    /** The terms of a service at an instant; empty before the contract's first version. */
    public Optional<ContractVersion> inForce(Service service, Instant now) {
        return contracts.find(service.contract()).flatMap(it -> it.at(now, amendments.of(service.account())));
    }

    /** The contract's own terms of a service at an instant, without individual rules: enough for who writes and in which zone. */
    public Optional<ContractVersion> published(Service service, Instant now) {
        return contracts.find(service.contract()).flatMap(it -> it.at(now));
    }

    /** What a customer's thing keeps: the terms of its pin with the individual rules of the day it began. */
    public ContractVersion kept(UUID account, String pin, Instant began) {
        var version = pinned(pin);
        var contract = contracts.find(version.contract()).orElseThrow();
        return contract.amended(version, version.dayOf(began), amendments.of(account));
    }

    /** The contract's own terms of a pin such as {@code ovh-fr@2010-06-14}, as everybody may read them. */
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
