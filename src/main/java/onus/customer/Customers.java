package onus.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.CustomerNames;
import onus.journal.Head;
import onus.platform.Columns;
import onus.reason.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers, each seen only from its own account. */
@Repository
public class Customers implements CustomerNames {

    private final JdbcClient sql;

    Customers(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Customer> find(UUID account) {
        return of(List.of(account)).stream().findFirst();
    }

    /** The customers of these accounts, in the order of their accounts. */
    public List<Customer> of(Collection<UUID> accounts) {
        return sql.sql("""
                select account_id, reference, name, consumer, country, vat_id, vat_id_valid, address, market, language
                from customer.customer
                where account_id = any(:accounts)
                order by account_id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> customer(row))
                .list();
    }

    /** The customer of an account that is known to exist. */
    public Customer of(UUID account) {
        return find(account).orElseThrow(() -> new IllegalStateException("No customer has account " + account));
    }

    @Override
    public String reference(UUID account) {
        return of(account).reference();
    }

    void add(Customer customer, Instant now) {
        sql.sql("""
                insert into customer.customer (account_id, reference, name, consumer, country, vat_id, vat_id_valid, address,
                    market, language, created_at, head_seq, head_hash)
                values (:account, :reference, :name, :consumer, :country, :vatId, :vatIdValid, :address,
                    :market, :language, :now, :seq, :hash)
                """)
                .param("account", customer.account())
                .param("reference", customer.reference())
                .param("name", customer.name())
                .param("consumer", customer.consumer())
                .param("country", customer.country())
                .param("vatId", customer.vatId())
                .param("vatIdValid", customer.vatIdValid())
                .param("address", customer.address())
                .param("market", customer.market())
                .param("language", customer.language().code())
                .param("now", Columns.at(now))
                .param("seq", Head.START.seq())
                .param("hash", Head.START.hash())
                .update();
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                Columns.id(row, "account_id"),
                row.getString("reference"),
                row.getString("name"),
                row.getBoolean("consumer"),
                row.getString("country"),
                row.getString("vat_id"),
                row.getBoolean("vat_id_valid"),
                row.getString("address"),
                row.getString("market"),
                Columns.code(row, "language", Language.class));
    }
}
