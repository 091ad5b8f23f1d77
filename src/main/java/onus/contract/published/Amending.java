package onus.contract.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Amendment;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.CustomersAmendments;
import onus.contract.Flaw;
import onus.contract.Markets;
import onus.contract.Place;
import onus.contract.check.ContractCheck;
import onus.contract.file.TermPaths;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Agrees individual rules with a customer; none begins before the day after it was agreed, so nothing that runs is touched by one. */
@Component
public class Amending implements CustomersAmendments {

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

    /** Writes an amendment down for a second person to approve, unless it has flaws, which are returned. */
    public List<Flaw> draft(UUID account, Amendment amendment, Instant now) {
        return transactions.inAccount(account, () -> {
            var flaws = flaws(amendment, now);
            if (flaws.isEmpty()) {
                amendments.draft(account, amendment);
            }
            return flaws;
        });
    }

    /** Lets a draft hold, exactly as it was written, unless it has flaws by now: contracts and days have gone on. */
    public List<Flaw> agree(UUID account, UUID amendment, Approval approval) {
        return transactions.inAccount(account, () -> {
            var draft = amendments
                    .drafted(account, amendment)
                    .orElseThrow(() -> new IllegalStateException("No draft " + amendment));
            var flaws = flaws(draft, approval.at());
            if (flaws.isEmpty()) {
                amendments.add(account, amendment, approval);
            }
            return flaws;
        });
    }

    /** The amendments of a customer that were agreed, oldest first. */
    @Override
    public List<Amendment> of(UUID account) {
        return transactions.inAccount(account, () -> amendments.of(account));
    }

    /** The amendments of many customers; those without have no entry. In the caller's transaction, which sees them all. */
    public Map<UUID, List<Amendment>> of(Collection<UUID> accounts) {
        return amendments.of(accounts);
    }

    /** The terms a customer has under a contract on a local day of it. */
    public Optional<ContractVersion> inForce(UUID account, String contract, LocalDate day) {
        return contracts.find(contract).flatMap(it -> it.on(day).map(version -> it.amended(version, day, of(account))));
    }

    /** All that were ever written down, agreed or not, oldest first. */
    public List<Amendment> drafts(UUID account) {
        return transactions.inAccount(account, () -> amendments.drafts(account));
    }

    /** What was written down under this id, agreed or not. */
    public Optional<Amendment> drafted(UUID account, UUID amendment) {
        return transactions.inAccount(account, () -> amendments.drafted(account, amendment));
    }

    /** What stands in the way of an amendment at an instant; nothing if it may be agreed. */
    public List<Flaw> flaws(Amendment amendment, Instant now) {
        return contracts
                .find(amendment.contract())
                .map(contract -> flaws(contract, amendment, contract.dayOf(now)))
                .orElseGet(() -> List.of(new Flaw(
                        Place.START,
                        "contract",
                        "unknown-contract",
                        Map.of("is", amendment.contract(), "known", String.join(", ", contracts.keys())))));
    }

    private List<Flaw> flaws(Contract contract, Amendment amendment, LocalDate today) {
        return amendment.from().isAfter(today) ? flaws(contract, amendment) : List.of(past(amendment, today));
    }

    private static Flaw past(Amendment amendment, LocalDate today) {
        var facts = Map.<String, Object>of(
                "from",
                amendment.from().toString(),
                "earliest",
                today.plusDays(1).toString());
        return new Flaw(Place.START, "from", "amendment-too-early", facts);
    }

    private List<Flaw> flaws(Contract contract, Amendment amendment) {
        var flaws = new ArrayList<Flaw>();
        TermPaths.unknown(amendment.overrides()).forEach(it -> flaws.add(unknown(it)));
        if (flaws.isEmpty()) {
            var said = contract.overrides(amendment.from(), List.of(amendment));
            contract.versions().stream()
                    .filter(it -> touches(contract, it, amendment))
                    .forEach(it -> flaws.addAll(ContractCheck.version(
                            contract.market().key(), it.from(), TermPaths.tree(it, said), markets)));
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
