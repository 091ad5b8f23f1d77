package onus.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.customer.CustomerRegistered;
import onus.customer.Customers;
import onus.customer.SupportChanged;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.settlement.StandingState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The customers of the desk's markets, by name. */
@Component
public class CustomerList {

    private final Transactions transactions;
    private final CustomerRows rows;
    private final Customers customers;

    CustomerList(Transactions transactions, CustomerRows rows, Customers customers) {
        this.transactions = transactions;
        this.rows = rows;
        this.customers = customers;
    }

    /** The last customer of the page before. */
    public record Position(String name, UUID account) {

        public static Position of(CustomerRow row) {
            return new Position(row.name(), row.account());
        }
    }

    /** Those whose reference and name have all these words, at least by their beginnings; all of them without words. */
    public List<CustomerRow> page(Caller.Staff reader, @Nullable String words, Optional<Position> after, int most) {
        var where = new Where().isOneOf("market", reader.markets()).says(words);
        after.ifPresent(it -> where.and("(name, account_id) > (:after, :last)")
                .with("after", it.name())
                .with("last", it.account()));
        return transactions.atDesk(() -> rows.find(where, most));
    }

    @EventListener
    void on(CustomerRegistered event) {
        transactions.inAccount(event.account(), () -> rows.put(row(event.account(), StandingState.FULL)));
    }

    @EventListener
    void on(SupportChanged event) {
        transactions.inAccount(event.account(), () -> rows.put(row(event.account(), event.to())));
    }

    private CustomerRow row(UUID account, StandingState standing) {
        var customer = customers.of(account);
        return new CustomerRow(
                account,
                customer.reference(),
                customer.name(),
                customer.market(),
                customer.country(),
                customer.consumer(),
                standing);
    }
}
