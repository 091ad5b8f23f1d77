package onus.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.contract.PlanTerms.PlanRow;
import onus.customer.Customers;
import onus.offer.Price;
import onus.platform.Transactions;
import onus.settlement.PlanLadder;
import org.springframework.stereotype.Component;

/** Lays the plans side by side for one customer, each with its price for the same servers; nothing is told or stored by it. */
@Component
public class Comparing {

    private final Transactions transactions;
    private final Coverages coverages;
    private final Customers customers;

    Comparing(Transactions transactions, Coverages coverages, Customers customers) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.customers = customers;
    }

    /** A plan and its price a month for the compared servers. */
    public record Compared(String plan, PlanRow row, Price monthly) {}

    /** From the smallest to the largest; empty where the contract has no plans. */
    public Optional<List<Compared>> plans(UUID account, Set<UUID> servers, Instant now) {
        return transactions.inAccount(
                account,
                () -> coverages.at(account, now).map(it -> {
                    var pricing =
                            new PlanPricing(it, List.of(), customers.of(account).buyer(), now);
                    return PlanLadder.of(it.terms()).stream()
                            .map(plan -> new Compared(
                                    plan,
                                    Plans.row(it.terms(), plan).orElseThrow(),
                                    pricing.of(new PlanWish(plan, servers)).monthly()))
                            .toList();
                }));
    }
}
