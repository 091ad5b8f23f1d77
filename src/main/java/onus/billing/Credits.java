package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.journal.Rows;
import onus.platform.Columns;
import onus.platform.PlannedAnew;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers have in hand, and which invoices it paid; uses are added and never changed. */
@Repository
public class Credits {

    private static final String ADD = """
            insert into billing.set_off (account_id, credit_entry, used_before, amount, whole, currency, invoice_id, position, set_off_at)
            values (:account, :entry, :before, :amount, :whole, :currency, :invoice, :position, :now)
            """;

    private static final String LEFT = """
            select e.account_id, e.entry_id, e.booked_at, e.currency, e.amount as whole, coalesce(sum(u.amount), 0) as used
            from billing.ledger_entry e
            left join billing.set_off u on u.account_id = e.account_id and u.credit_entry = e.entry_id
            where e.credit = 'customer-credit' and e.account_id = any (:accounts)
            group by e.account_id, e.entry_id, e.booked_at, e.currency, e.amount
            having coalesce(sum(u.amount), 0) < e.amount
            order by e.account_id, e.booked_at, e.entry_id
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Credits(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What is left of the credits of these accounts in one currency, the oldest first; for the monthly run too, which sees them all. */
    Map<UUID, List<SetOff.InHand>> inHand(Collection<UUID> accounts, CurrencyUnit currency) {
        return PlannedAnew.reading(sql, () -> left(accounts, currency));
    }

    private Map<UUID, List<SetOff.InHand>> left(Collection<UUID> accounts, CurrencyUnit currency) {
        var inHand = new HashMap<UUID, List<SetOff.InHand>>();
        sql.sql(LEFT).param("accounts", Columns.ids(accounts)).query(row -> {
            var credit = inHand(row);
            if (credit.whole().getCurrencyUnit().equals(currency)) {
                inHand.computeIfAbsent(Columns.id(row, "account_id"), _ -> new ArrayList<>())
                        .add(credit);
            }
        });
        return inHand;
    }

    /** What a customer has left, one amount for each currency in which there is something. */
    public List<Money> left(UUID account) {
        var left = new HashMap<CurrencyUnit, Money>();
        sql.sql(LEFT).param("accounts", Columns.ids(List.of(account))).query(row -> {
            var credit = inHand(row).left();
            left.merge(credit.getCurrencyUnit(), credit, Money::plus);
        });
        return left.values().stream()
                .sorted((one, other) -> one.getCurrencyUnit().compareTo(other.getCurrencyUnit()))
                .toList();
    }

    private static SetOff.InHand inHand(ResultSet row) throws SQLException {
        return new SetOff.InHand(Columns.id(row, "entry_id"), Columns.money(row, "whole"), Columns.money(row, "used"));
    }

    /** Two uses of the same rest of a credit cannot both be kept; the second transaction has to look again. */
    void add(Paper invoice, SetOff setOff) {
        var position = 1;
        for (var part : setOff.parts()) {
            rows.add(
                    ADD,
                    Map.of(
                            "account", invoice.account(),
                            "entry", part.credit().entry(),
                            "before", part.credit().used().getAmount(),
                            "amount", part.amount().getAmount(),
                            "whole", part.credit().whole().getAmount(),
                            "currency", part.amount().getCurrencyUnit().getCode(),
                            "invoice", invoice.id(),
                            "position", position++,
                            "now", Columns.at(invoice.issuedAt())));
        }
    }

    /** What of the customer's credit paid an invoice when it was issued, in order. */
    public List<CreditUse> of(Invoice invoice) {
        return sql.sql("""
                select u.amount, u.currency, e.happening, coalesce(p.number, n.number, o.number) as paper
                from billing.set_off u
                join billing.ledger_entry e on e.account_id = u.account_id and e.entry_id = u.credit_entry
                left join billing.penalty p on p.account_id = e.account_id and p.penalty_id = e.source
                left join billing.invoice n on n.account_id = e.account_id and n.invoice_id = e.source
                left join billing.payment m on m.account_id = e.account_id and m.payment_id = e.source
                left join billing.invoice o on o.account_id = m.account_id and o.invoice_id = m.invoice_id
                where u.account_id = :account and u.invoice_id = :invoice order by u.position
                """)
                .param("account", invoice.paper().account())
                .param("invoice", invoice.paper().id())
                .query((row, _) -> new CreditUse(
                        Columns.money(row, "amount"),
                        Columns.code(row, "happening", CreditOrigin.class),
                        row.getString("paper")))
                .list();
    }
}
