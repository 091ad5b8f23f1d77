package onus.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.contract.Contracts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months of many accounts, read in one visit: for the monthly run, whose transaction sees them. */
@Component
public class MonthsOfPlans {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final Contracts contracts;
    private final Agreed agreed;
    private final Steps steps;
    private final Covers covers;

    MonthsOfPlans(JdbcClient sql, Contracts contracts, Agreed agreed, Steps steps, Covers covers) {
        this.sql = sql;
        this.contracts = contracts;
        this.agreed = agreed;
        this.steps = steps;
        this.covers = covers;
    }

    /** All accounts that ever had a plan of a contract, in order, in stretches of at most this many. */
    public List<List<UUID>> subscribers(String contract, int size) {
        var all = new ArrayList<List<UUID>>();
        var page = page(contract, BEFORE_ALL, size);
        while (!page.isEmpty()) {
            all.add(page);
            page = page(contract, page.getLast(), size);
        }
        return all;
    }

    /** Whether anybody ever had a plan of a contract. */
    public boolean anySubscriber(String contract) {
        return !page(contract, BEFORE_ALL, 1).isEmpty();
    }

    private List<UUID> page(String contract, UUID after, int size) {
        return sql.sql("""
                select account_id from plan.subscription
                where contract = :contract and account_id > :after
                order by account_id
                limit :size
                """)
                .param("contract", contract)
                .param("after", after)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** The subscribers of a contract from one account to another, both included. */
    public List<UUID> between(String contract, UUID first, UUID last) {
        return sql.sql("""
                select account_id from plan.subscription
                where contract = :contract and account_id between :first and :last
                order by account_id
                """)
                .param("contract", contract)
                .param("first", first)
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /** The month of each of these accounts under a contract; none where the contract has no plans by then. */
    public Map<UUID, MonthOfPlans> in(Collection<UUID> accounts, String contract, YearMonth month) {
        var terms = agreed.on(accounts, contracts.find(contract).orElseThrow(), month.atEndOfMonth());
        var stepsOf = steps.of(accounts);
        var coversOf = covers.of(accounts);
        var months = new HashMap<UUID, MonthOfPlans>();
        terms.forEach((account, version) -> months.put(
                account,
                MonthOfPlans.of(
                        version,
                        month,
                        stepsOf.getOrDefault(account, List.of()),
                        coversOf.getOrDefault(account, List.of()))));
        return months;
    }
}
