package onus.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.journal.Head;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that ever had a plan on top of the basic one, each with the end of its chain. */
@Repository
class Subscriptions {

    private final JdbcClient sql;

    Subscriptions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The row of an account.
     *
     * @param revision counts changes of the plan, its servers and its named contacts
     */
    record Row(long revision, Head head) {}

    /** Begins the chain of an account that has none. */
    void begin(UUID account, String contract, Instant now) {
        sql.sql("""
                insert into plan.subscription (account_id, contract, created_at, head_seq, head_hash)
                values (:account, :contract, :now, :seq, :hash)
                on conflict (account_id) do nothing
                """)
                .param("account", account)
                .param("contract", contract)
                .param("now", Columns.at(now))
                .param("seq", Head.START.seq())
                .param("hash", Head.START.hash())
                .update();
    }

    /** The row, kept from everybody else until the transaction ends. */
    Optional<Row> lock(UUID account) {
        return sql.sql(
                        "select revision, head_seq, head_hash from plan.subscription where account_id = :account for update")
                .param("account", account)
                .query((row, _) ->
                        new Row(row.getLong("revision"), new Head(row.getLong("head_seq"), row.getBytes("head_hash"))))
                .optional();
    }

    /** Zero where there never was a plan. */
    long revision(UUID account) {
        return sql.sql("select revision from plan.subscription where account_id = :account")
                .param("account", account)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void move(UUID account) {
        checked(
                account,
                sql.sql("update plan.subscription set revision = revision + 1 where account_id = :account")
                        .param("account", account)
                        .update());
    }

    void store(UUID account, Head head) {
        checked(
                account,
                sql.sql("""
                update plan.subscription set head_seq = :seq, head_hash = :hash
                where account_id = :account and head_seq = :seq - 1
                """)
                        .param("account", account)
                        .param("seq", head.seq())
                        .param("hash", head.hash())
                        .update());
    }

    private static void checked(UUID account, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The chain of the subscription of " + account + " was moved unlocked");
        }
    }
}
