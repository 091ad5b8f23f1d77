package onus.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.month.Flaw;
import onus.billing.month.MonthlyBilling;
import onus.billing.month.MonthlyRun;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.people.Caller;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Monthly runs as somebody of the desk sees them: those of the markets they work for. */
@Component
public class MonthDesk {

    private static final int NEWEST = 36;
    private static final int MOST_FLAWS = 200;

    private final MonthlyBilling billing;
    private final Contracts contracts;
    private final Customers customers;
    private final Transactions transactions;

    MonthDesk(MonthlyBilling billing, Contracts contracts, Customers customers, Transactions transactions) {
        this.billing = billing;
        this.contracts = contracts;
        this.customers = customers;
        this.transactions = transactions;
    }

    /** Whose month waits for a person, and why. */
    public record Waits(Customer customer, Flaw flaw) {}

    public List<MonthlyRun> newest(Caller.Staff staff) {
        return billing.newest(NEWEST).stream()
                .filter(it -> serves(staff, it.contract()))
                .toList();
    }

    public Optional<MonthlyRun> find(Caller.Staff staff, UUID run) {
        return billing.find(run).filter(it -> serves(staff, it.contract()));
    }

    /** The first of those that wait. */
    public List<Waits> flaws(MonthlyRun run) {
        return billing.flaws(run, MOST_FLAWS).stream()
                .map(it -> new Waits(transactions.inAccount(it.account(), () -> customers.of(it.account())), it))
                .toList();
    }

    /** The contracts with plans that somebody may bill. */
    public List<String> billable(Caller.Staff staff) {
        return contracts.keys().stream()
                .filter(it -> serves(staff, it))
                .filter(it -> contracts.find(it).filter(MonthDesk::sellsPlans).isPresent())
                .toList();
    }

    public boolean serves(Caller.Staff staff, String contract) {
        return contracts
                .find(contract)
                .filter(it -> staff.markets().isEmpty()
                        || staff.markets().contains(it.market().key()))
                .isPresent();
    }

    private static boolean sellsPlans(Contract contract) {
        return contract.versions().stream().anyMatch(it -> it.terms().plans() != null);
    }
}
