package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import onus.billing.ledger.LedgerAccount;
import onus.billing.ledger.Posting;
import onus.journal.Rows;
import onus.platform.Columns;
import onus.reason.Coded;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books: rows are added and never changed. */
@Repository
public class Ledger {

    private static final String BOOK = """
            insert into billing.ledger_entry (account_id, entry_id, source, happening, debit, credit, amount, currency, booked_at)
            values (:account, :entry, :source, :happening, :debit, :credit, :amount, :currency, :now)
            """;

    private final JdbcClient sql;
    private final Rows rows;

    Ledger(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What a posting belongs to. */
    enum Happening implements Coded {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        PENALTY,
        SET_OFF
    }

    /** Where a posting comes from. */
    record Source(UUID account, Happening happening, UUID id, Instant at) {}

    void book(Source source, Posting posting) {
        for (var move : posting.moves()) {
            rows.add(
                    BOOK,
                    Map.of(
                            "account", source.account(),
                            "entry", UuidCreator.getTimeOrderedEpoch(),
                            "source", source.id(),
                            "happening", source.happening().code(),
                            "debit", move.debit().code(),
                            "credit", move.credit().code(),
                            "amount", move.amount().getAmount(),
                            "currency", move.amount().getCurrencyUnit().getCode(),
                            "now", Columns.at(source.at())));
        }
    }

    /** What each of a customer's accounts holds in a currency: debit positive, credit negative; together they are zero. */
    public Map<LedgerAccount, Money> balances(UUID account, CurrencyUnit currency) {
        var balances = new EnumMap<LedgerAccount, Money>(LedgerAccount.class);
        sql.sql("""
                select side.ledger_account, sum(side.amount) as balance, :currency as currency
                from (select debit as ledger_account, amount from billing.ledger_entry
                      where account_id = :account and currency = :currency
                      union all
                      select credit, -amount from billing.ledger_entry
                      where account_id = :account and currency = :currency) side
                group by side.ledger_account
                """)
                .param("account", account)
                .param("currency", currency.getCode())
                .query(row -> {
                    balances.put(
                            Columns.code(row, "ledger_account", LedgerAccount.class), Columns.money(row, "balance"));
                });
        return balances;
    }
}
