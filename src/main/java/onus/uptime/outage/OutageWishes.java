package onus.uptime.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed as an outage, word for word; the proposal names it as its subject. */
@Repository
class OutageWishes {

    private final JdbcClient sql;

    OutageWishes(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID account, UUID id, OutageWish wish, Instant now) {
        sql.sql("""
                insert into uptime.outage_wish (account_id, wish_id, service_id, began_at, ended_at, effect, reason, corrects,
                    wished_at)
                values (:account, :wish, :service, :from, :to, :effect, :reason, :corrects, :now)
                """)
                .param("account", account)
                .param("wish", id)
                .param("service", wish.service())
                .param("from", Columns.at(wish.from()))
                .param("to", Columns.atOrNull(wish.to()))
                .param("effect", wish.effect().code())
                .param("reason", wish.reason())
                .param("corrects", wish.corrects())
                .param("now", Columns.at(now))
                .update();
    }

    Optional<OutageWish> find(UUID account, UUID id) {
        return sql.sql("select * from uptime.outage_wish where account_id = :account and wish_id = :wish")
                .param("account", account)
                .param("wish", id)
                .query((row, _) -> new OutageWish(
                        Columns.id(row, "service_id"),
                        Columns.instant(row, "began_at"),
                        Columns.instantOrNull(row, "ended_at"),
                        Columns.code(row, "effect", Effect.class),
                        row.getString("reason"),
                        Columns.idOrNull(row, "corrects")))
                .optional();
    }
}
