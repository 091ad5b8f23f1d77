package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.VatRate;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is owed, added once and never changed. */
@Repository
public class Charges {

    private static final String ADD = """
            insert into billing.charge (account_id, charge_id, order_id, verdict_id, ticket_id, item, decided_net, net,
                vat_category, vat_rate, currency, completed_at, decided_at)
            values (:account, :charge, :order, :verdict, :ticket, :item, :decided, :net,
                :category, :rate, :currency, :completedAt, :now)
            """;

    private final JdbcClient sql;

    Charges(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Charge charge, Instant now) {
        told(sql.sql(ADD), charge.line())
                .param("account", charge.account())
                .param("verdict", charge.verdict())
                .param("ticket", charge.ticket())
                .param("decided", charge.decidedNet().getAmount())
                .param("completedAt", Columns.at(charge.completedAt()))
                .param("now", Columns.at(now))
                .update();
    }

    private static StatementSpec told(StatementSpec statement, Line line) {
        return statement
                .param("charge", line.charge())
                .param("order", line.order())
                .param("item", line.item().code())
                .param("net", line.net().getAmount())
                .param("category", line.vat().category())
                .param("rate", line.vat().percent())
                .param("currency", line.net().getCurrencyUnit().getCode());
    }

    public Optional<Charge> find(UUID account, UUID charge) {
        return sql.sql("select * from billing.charge where account_id = :account and charge_id = :charge")
                .param("account", account)
                .param("charge", charge)
                .query((row, _) -> charge(row))
                .optional();
    }

    /** What a ticket ever owed, credited or not. */
    public List<Charge> ofTicket(UUID account, UUID ticket) {
        return sql.sql("""
                select * from billing.charge where account_id = :account and ticket_id = :ticket order by decided_at, charge_id
                """)
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> charge(row))
                .list();
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                Columns.id(row, "account_id"),
                Columns.id(row, "verdict_id"),
                Columns.idOrNull(row, "ticket_id"),
                line(row),
                Columns.money(row, "decided_net"),
                Columns.instant(row, "completed_at"));
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.id(row, "charge_id"),
                Columns.id(row, "order_id"),
                Columns.code(row, "item", Item.class),
                Columns.money(row, "net"),
                new VatRate(row.getString("vat_category"), row.getBigDecimal("vat_rate")));
    }
}
