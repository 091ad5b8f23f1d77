package onus.web;

import static onus.platform.Columns.at;

import java.time.Clock;
import java.util.function.Supplier;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A form that is sent twice, by a double click or an impatient hand, works once: both are led to the same page. */
@Component
public class Once {

    private static final int SEE_OTHER = 303;

    private final Transactions transactions;
    private final JdbcClient sql;
    private final Clock clock;

    Once(Transactions transactions, JdbcClient sql, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Does the work of a form the first time its key comes.
     *
     * @param key made with the form and sent with it
     * @param work answers the path that shows what was done; denied, the form may be sent again
     */
    public Ruling<String> perform(Visit visit, String key, Supplier<Ruling<String>> work) {
        var principal = visit.caller().principal();
        var ours = "page:" + key;
        return transactions.central(
                () -> take(principal, ours) ? first(principal, ours, work) : again(principal, ours));
    }

    private Ruling<String> first(String principal, String key, Supplier<Ruling<String>> work) {
        var ruling = work.get();
        switch (ruling) {
            case Ruling.Granted<String>(var path) -> keep(principal, key, path);
            case Ruling.Denied<String> _ -> forget(principal, key);
        }
        return ruling;
    }

    private boolean take(String principal, String key) {
        return sql.sql("""
                        insert into platform.idempotency (principal, key, request, made_at)
                        values (:principal, :key, 'form', :now)
                        on conflict on constraint idempotency_pk do nothing
                        """)
                        .param("principal", principal)
                        .param("key", key)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    private Ruling<String> again(String principal, String key) {
        return Ruling.granted(
                sql.sql("select body from platform.idempotency where principal = :principal and key = :key")
                        .param("principal", principal)
                        .param("key", key)
                        .query(String.class)
                        .single());
    }

    private void keep(String principal, String key, String path) {
        sql.sql("""
                update platform.idempotency set status = :status, headers = '{}', body = :body
                where principal = :principal and key = :key
                """)
                .param("status", SEE_OTHER)
                .param("body", path)
                .param("principal", principal)
                .param("key", key)
                .update();
    }

    private void forget(String principal, String key) {
        sql.sql("delete from platform.idempotency where principal = :principal and key = :key")
                .param("principal", principal)
                .param("key", key)
                .update();
    }
}
