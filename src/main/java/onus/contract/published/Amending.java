package onus.contract.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Amendment;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.Flaw;
import onus.contract.InForce;
import onus.contract.Markets;
import onus.contract.Place;
import onus.contract.check.ContractCheck;
import onus.contract.file.TermPaths;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Agrees individual rules with a customer, and tells which terms a customer has on a day. */
@Component
public class Amending {

    private final Transactions transactions;
    private final Amendments amendments;
    private final Contracts contracts;
    private final Markets markets;

    Amending(Transactions transactions, Amendments amendments, Contracts contracts, Markets markets) {
        this.transactions = transactions;
        this.amendments = amendments;
        this.contracts = contracts;
        this.markets = markets;
    }

    /** Two different people and the moment they agreed. */
    public record Approval(String proposedBy, String approvedBy, Instant at) {

        public Approval {
            if (proposedBy.equals(approvedBy)) {
                throw new IllegalArgumentException("An amendment is approved by another person than its author");
            }
        }
    }

    /** Adds an amendment unless its terms have flaws in a version it touches; the flaws are returned. */
    public List<Flaw> agree(UUID account, Amendment amendment, Approval approval) {
        return transactions.inAccount(account, () -> {
            var contract = contracts.find(amendment.contract());
            var flaws =
                    contract.map(it -> flaws(it, amendment)).orElseGet(() -> List.of(unknown(amendment.contract())));
            if (flaws.isEmpty()) {
                amendments.add(
                        account,
                        amendment,
                        new Amendments.Agreed(approval.proposedBy(), approval.approvedBy(), approval.at()));
            }
            return flaws;
        });
    }

    /** The amendments of a customer, oldest first. */
    public List<Amendment> of(UUID account) {
        return transactions.inAccount(account, () -> amendments.of(account));
    }

    /** The terms a customer has under a contract on a local day of it. */
    public Optional<InForce> inForce(UUID account, String contract, LocalDate day) {
        return transactions.inAccount(
                account, () -> contracts.find(contract).flatMap(it -> InForce.on(day, it, amendments.of(account))));
    }

    private List<Flaw> flaws(Contract contract, Amendment amendment) {
        var flaws = new ArrayList<Flaw>();
        TermPaths.unknown(amendment.overrides()).forEach(it -> flaws.add(unknown(it)));
        if (flaws.isEmpty()) {
            contract.versions().stream()
                    .filter(it -> touches(contract, it, amendment))
                    .forEach(it -> flaws.addAll(ContractCheck.version(
                            contract.market().key(), it.from(), TermPaths.tree(it, amendment.overrides()), markets)));
        }
        return List.copyOf(flaws);
    }

    private static boolean touches(Contract contract, ContractVersion version, Amendment amendment) {
        var to = amendment.to();
        boolean beginsBefore = contract.supersededOn(version)
                .filter(it -> !amendment.from().isBefore(it))
                .isEmpty();
        return beginsBefore && (to == null || version.from().isBefore(to));
    }

    private static Flaw unknown(String path) {
        return new Flaw(Place.START, path, "unknown-term", Map.of("is", path, "meant", "none"));
    }
}
