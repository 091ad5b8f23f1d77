package onus.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Tells which plan an account has and which servers it covers: at an instant for promises, in a month for bills. */
@Component
public class Coverages {

    private final Transactions transactions;
    private final Agreed agreed;
    private final Steps steps;
    private final Covers covers;

    Coverages(Transactions transactions, Agreed agreed, Steps steps, Covers covers) {
        this.transactions = transactions;
        this.agreed = agreed;
        this.steps = steps;
        this.covers = covers;
    }

    /** Empty where the customer's contract has no plans. */
    public Optional<Coverage> at(UUID account, Instant at) {
        return transactions.inAccount(account, () -> agreed.at(account, at).map(it -> at(account, it, at)));
    }

    /** Whether the account's plan covers the service at an instant. */
    public boolean covered(UUID account, UUID service, Instant at) {
        return at(account, at).filter(it -> it.covers(service)).isPresent();
    }

    /** What is billed and compensated for a month of the contract's zone; empty where the contract has no plans. */
    public Optional<MonthOfPlans> in(UUID account, YearMonth month) {
        return transactions.inAccount(account, () -> {
            var lastDay = month.atEndOfMonth();
            return agreed.on(account, lastDay)
                    .map(terms -> MonthOfPlans.of(terms, month, steps.of(account), covers.of(account)));
        });
    }

    private Coverage at(UUID account, ContractVersion terms, Instant at) {
        var plan = steps.of(account).stream()
                .filter(it -> !it.at().isAfter(at))
                .reduce((_, later) -> later)
                .map(Step::plan)
                .orElseGet(() -> Plans.basic(terms));
        var day = terms.dayOf(at);
        var servers = Plans.isBasic(terms, plan)
                ? List.<Cover>of()
                : covers.of(account).stream().filter(it -> it.holds(at, day)).toList();
        return new Coverage(terms, plan, servers);
    }
}
