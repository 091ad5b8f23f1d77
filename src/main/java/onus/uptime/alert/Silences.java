package onus.uptime.alert;

import java.util.List;
import java.util.UUID;
import onus.platform.Columns;
import onus.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The covered servers that nobody watches. */
@Repository
public class Silences {

    private final Transactions transactions;
    private final JdbcClient sql;

    Silences(Transactions transactions, JdbcClient sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    void forget(UUID account) {
        sql.sql("delete from uptime.silence where account_id = :account")
                .param("account", account)
                .update();
    }

    void add(Silence it) {
        sql.sql("""
                insert into uptime.silence (account_id, service_id, reference, name, last_seen, noted_at)
                values (:account, :service, :reference, :name, :seen, :noted)
                """)
                .param("account", it.account())
                .param("service", it.service())
                .param("reference", it.reference())
                .param("name", it.name())
                .param("seen", Columns.atOrNull(it.lastSeen()))
                .param("noted", Columns.at(it.notedAt()))
                .update();
    }

    /** Every account there is; of those without a plan nothing is found. */
    List<UUID> accounts() {
        return transactions.central(() -> sql.sql("select account_id from platform.reference where kind = 'CUSTOMER'")
                .query(UUID.class)
                .list());
    }
}
