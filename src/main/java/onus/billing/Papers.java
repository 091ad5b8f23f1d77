package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.billing.document.Line;
import onus.billing.document.Totals;
import onus.billing.document.VatRate;
import onus.billing.document.VatSum;
import onus.journal.Rows;
import onus.platform.Columns;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What invoices and credit notes have in common on paper: parties, lines and the VAT table. */
@Repository
class Papers {

    private static final String ADD = """
            insert into billing.invoice (account_id, invoice_id, kind, number, ticket_id, contract, version, issued_at, issued_on,
                completed_on, due, due_verdict, due_common, corrects, corrects_kind, reason, seller, buyer, net, vat, gross, currency,
                state, state_at, payable_until, paid, credited, revision, head_seq, head_hash)
            values (:account, :invoice, :kind, :number, :ticket, :contract, :version, :issuedAt, :issuedOn,
                :completedOn, :due, :dueVerdict, :dueCommon, :corrects, :correctsKind, :reason, cast(:seller as jsonb), cast(:buyer as jsonb),
                :net, :vat, :gross, :currency, :state, :stateAt, :payableUntil, :paid, :credited, :revision, :seq, :hash)
            """;

    private static final String ADD_LINE = """
            insert into billing.invoice_line (account_id, invoice_id, kind, position, charge_id, net)
            values (:account, :invoice, :kind, :position, :charge, :net)
            """;

    private static final String ADD_VAT = """
            insert into billing.invoice_vat (account_id, invoice_id, position, vat_category, vat_rate, net, vat)
            values (:account, :invoice, :position, :category, :rate, :net, :vat)
            """;

    private final JdbcClient sql;
    private final Rows rows;
    private final JsonMapper json;

    Papers(JdbcClient sql, Rows rows, JsonMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    void add(PaperRow row) {
        addHead(row);
        addLines(row);
        addVat(row.paper());
    }

    private void addHead(PaperRow row) {
        var values = new HashMap<String, @Nullable Object>();
        facts(values, row.paper());
        sums(values, row.paper().totals());
        debt(values, row);
        follows(values, row);
        rows.add(ADD, values);
    }

    private void facts(Map<String, @Nullable Object> values, Paper paper) {
        values.put("account", paper.account());
        values.put("invoice", paper.id());
        values.put("number", paper.number());
        values.put("ticket", paper.ticket());
        values.put("contract", paper.contract());
        values.put("version", paper.version());
        values.put("issuedAt", Columns.at(paper.issuedAt()));
        values.put("issuedOn", paper.issuedOn());
        values.put("completedOn", paper.completedOn());
        values.put("seller", json.writeValueAsString(paper.seller()));
        values.put("buyer", json.writeValueAsString(paper.buyer()));
    }

    private static void sums(Map<String, @Nullable Object> values, Totals totals) {
        values.put("net", totals.net().getAmount());
        values.put("vat", totals.vat().getAmount());
        values.put("gross", totals.gross().getAmount());
        values.put("currency", totals.gross().getCurrencyUnit().getCode());
    }

    private static void debt(Map<String, @Nullable Object> values, PaperRow row) {
        values.put("kind", row.kind());
        values.put("state", row.state());
        values.put("stateAt", Columns.at(row.stateAt()));
        values.put("paid", row.paid());
        values.put("credited", row.credited());
        values.put("revision", row.revision());
        values.put("seq", row.head().seq());
        values.put("hash", row.head().hash());
    }

    private static void follows(Map<String, @Nullable Object> values, PaperRow row) {
        var due = row.due();
        var correction = row.correction();
        values.put("due", due == null ? null : due.printed());
        values.put("dueVerdict", due == null || due.common() ? null : due.verdict());
        values.put("dueCommon", due != null && due.common() ? due.verdict() : null);
        values.put("payableUntil", due == null ? null : due.payableUntil());
        values.put("corrects", correction == null ? null : correction.invoice());
        values.put("correctsKind", correction == null ? null : PaperRow.INVOICE);
        values.put("reason", correction == null ? null : correction.reason().code());
    }

    private void addLines(PaperRow row) {
        var position = 1;
        for (var line : row.paper().lines()) {
            rows.add(
                    ADD_LINE,
                    Map.of(
                            "account", row.paper().account(),
                            "invoice", row.paper().id(),
                            "kind", row.kind(),
                            "position", position++,
                            "charge", line.charge(),
                            "net", line.net().getAmount()));
        }
    }

    private void addVat(Paper paper) {
        var position = 1;
        for (var sum : paper.totals().table()) {
            rows.add(
                    ADD_VAT,
                    Map.of(
                            "account", paper.account(),
                            "invoice", paper.id(),
                            "position", position++,
                            "category", sum.rate().category(),
                            "rate", sum.rate().percent(),
                            "net", sum.net().getAmount(),
                            "vat", sum.vat().getAmount()));
        }
    }

    /** The document of a row of {@code billing.invoice}. */
    Paper read(ResultSet row) throws SQLException {
        var account = Columns.id(row, "account_id");
        var id = Columns.id(row, "invoice_id");
        var net = Columns.money(row, "net");
        return new Paper(
                account,
                id,
                row.getString("number"),
                Columns.idOrNull(row, "ticket_id"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class),
                Columns.instant(row, "issued_at"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                json.readValue(row.getString("seller"), Party.class),
                json.readValue(row.getString("buyer"), Party.class),
                lines(account, id),
                new Totals(
                        vat(account, id, net.getCurrencyUnit()),
                        net,
                        Columns.money(row, "vat"),
                        Columns.money(row, "gross")));
    }

    private List<Line> lines(UUID account, UUID invoice) {
        return sql.sql("""
                select l.charge_id, c.order_id, c.item, l.net, c.vat_category, c.vat_rate, c.currency
                from billing.invoice_line l
                join billing.charge c on c.account_id = l.account_id and c.charge_id = l.charge_id
                where l.account_id = :account and l.invoice_id = :invoice order by l.position
                """)
                .param("account", account)
                .param("invoice", invoice)
                .query((row, _) -> Charges.line(row))
                .list();
    }

    private List<VatSum> vat(UUID account, UUID invoice, CurrencyUnit currency) {
        return sql.sql("""
                select vat_category, vat_rate, net, vat from billing.invoice_vat
                where account_id = :account and invoice_id = :invoice order by position
                """)
                .param("account", account)
                .param("invoice", invoice)
                .query((row, _) -> new VatSum(
                        new VatRate(row.getString("vat_category"), row.getBigDecimal("vat_rate")),
                        Money.of(currency, row.getBigDecimal("net")),
                        Money.of(currency, row.getBigDecimal("vat"))))
                .list();
    }
}
