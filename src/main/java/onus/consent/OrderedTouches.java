package onus.consent;

import java.util.Optional;
import java.util.UUID;
import onus.plan.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which touch does what an ordered action orders; each action has at most one, and each touch serves one. */
@Repository
class OrderedTouches {

    private final JdbcClient sql;

    OrderedTouches(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> of(UUID account, Units.Place place) {
        return sql.sql("""
                select intervention_id from consent.ordered_touch
                where account_id = :account and ticket_id = :ticket and position = :position
                """)
                .param("account", account)
                .param("ticket", place.ticket())
                .param("position", place.position())
                .query(UUID.class)
                .optional();
    }

    boolean serves(Intervention it) {
        return sql.sql("""
                select exists (select from consent.ordered_touch where account_id = :account and intervention_id = :intervention)
                """)
                .param("account", it.account())
                .param("intervention", it.id())
                .query(Boolean.class)
                .single();
    }

    Intervention add(Units.Place place, Intervention it) {
        sql.sql("""
                insert into consent.ordered_touch (account_id, ticket_id, position, intervention_id)
                values (:account, :ticket, :position, :intervention)
                """)
                .param("account", it.account())
                .param("ticket", place.ticket())
                .param("position", place.position())
                .param("intervention", it.id())
                .update();
        return it;
    }
}
