package onus.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onus.contract.PlanChoices.UnitReturn;
import onus.contract.PlanTerms.Uses;
import onus.platform.Columns;
import onus.settlement.Entitlement.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of ordered actions and the units they hold. */
@Repository
class OrderedActions {

    private static final String SELECT = """
            select ticket_id, position, words, scope, uses, paid_by, month, unit, ordered_at, begun_at, ended_at, reason
            from plan.action where account_id = :account
            """;

    private final JdbcClient sql;

    OrderedActions(JdbcClient sql) {
        this.sql = sql;
    }

    List<OrderedAction> in(UUID account, YearMonth month) {
        return sql.sql(SELECT + " and month = :month order by ordered_at, ticket_id, position")
                .param("account", account)
                .param("month", month.atDay(1))
                .query((row, _) -> action(row))
                .list();
    }

    List<OrderedAction> of(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and ticket_id = :ticket order by position")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> action(row))
                .list();
    }

    /** Rows of the scope that are contained once and were not given back. */
    List<String> usedOnce(UUID account) {
        return sql.sql("""
                select distinct scope from plan.action
                where account_id = :account and uses = :once and paid_by = :free and ended_as is distinct from 'returned'
                order by scope
                """)
                .param("account", account)
                .param("once", Uses.ONCE_AT_START.code())
                .param("free", By.FREE.code())
                .query(String.class)
                .list();
    }

    void add(UUID account, OrderedAction action, UUID verdict, UUID by) {
        sql.sql("""
                insert into plan.action (account_id, ticket_id, position, words, scope, uses, paid_by, month, unit, ordered_at,
                    ordered_by, verdict_id)
                values (:account, :ticket, :position, :words, :scope, :uses, :paidBy, :month, :unit, :at, :by, :verdict)
                """)
                .param("account", account)
                .param("ticket", action.ticket())
                .param("position", action.position())
                .param("words", action.words())
                .param("scope", action.scope())
                .param("uses", action.uses().code())
                .param("paidBy", action.by().code())
                .param("month", action.month().atDay(1))
                .param("unit", action.unit())
                .param("at", Columns.at(action.orderedAt()))
                .param("by", by)
                .param("verdict", verdict)
                .update();
    }

    /** Work on it began; false if it had, or if it is over. */
    boolean begin(UUID account, OrderedAction action, Instant now) {
        return sql.sql("""
                update plan.action set begun_at = :now
                where account_id = :account and ticket_id = :ticket and position = :position and begun_at is null and ended_at is null
                """)
                        .param("now", Columns.at(now))
                        .param("account", account)
                        .param("ticket", action.ticket())
                        .param("position", action.position())
                        .update()
                == 1;
    }

    /** Done, or returned for a reason; false if it was over already. */
    boolean end(UUID account, OrderedAction action, @Nullable UnitReturn reason, Instant now) {
        return sql.sql("""
                update plan.action set ended_at = :now, ended_as = :as, reason = :reason
                where account_id = :account and ticket_id = :ticket and position = :position and ended_at is null
                """)
                        .param("now", Columns.at(now))
                        .param("as", reason == null ? "done" : "returned")
                        .param("reason", reason == null ? null : reason.code())
                        .param("account", account)
                        .param("ticket", action.ticket())
                        .param("position", action.position())
                        .update()
                == 1;
    }

    /** What was done comes back all the same, because the provider made it necessary; false if it is not done. */
    boolean forgive(UUID account, OrderedAction action) {
        return sql.sql("""
                update plan.action set ended_as = 'returned', reason = :reason
                where account_id = :account and ticket_id = :ticket and position = :position and ended_as = 'done'
                """)
                        .param("reason", UnitReturn.CAUSED_BY_PROVIDER.code())
                        .param("account", account)
                        .param("ticket", action.ticket())
                        .param("position", action.position())
                        .update()
                == 1;
    }

    private static OrderedAction action(ResultSet row) throws SQLException {
        return new OrderedAction(
                Columns.id(row, "ticket_id"),
                row.getInt("position"),
                row.getString("words"),
                row.getString("scope"),
                Columns.code(row, "uses", Uses.class),
                Columns.code(row, "paid_by", By.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("unit", Integer.class),
                Columns.instant(row, "ordered_at"),
                Columns.instantOrNull(row, "begun_at"),
                Columns.instantOrNull(row, "ended_at"),
                Columns.codeOrNull(row, "reason", UnitReturn.class));
    }
}
