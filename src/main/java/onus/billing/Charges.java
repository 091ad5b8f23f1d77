package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.VatRate;
import onus.journal.Rows;
import onus.platform.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Rows rows;

    Charges(JdbcClient sql, Rows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void add(Charge charge, Instant now) {
        var row = told(charge.line());
        row.put("account", charge.account());
        row.put("verdict", charge.verdict());
        row.put("ticket", charge.ticket());
        row.put("decided", charge.decidedNet().getAmount());
        row.put("completedAt", Columns.at(charge.completedAt()));
        row.put("now", Columns.at(now));
        rows.add(ADD, row);
    }

    private static Map<String, @Nullable Object> told(Line line) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("charge", line.charge());
        row.put("order", line.order());
        row.put("item", line.item().code());
        row.put("net", line.net().getAmount());
        row.put("category", line.vat().category());
        row.put("rate", line.vat().percent());
        row.put("currency", line.net().getCurrencyUnit().getCode());
        return row;
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
