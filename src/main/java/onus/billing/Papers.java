package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Line;
import onus.billing.document.Totals;
import onus.billing.document.VatRate;
import onus.billing.document.VatSum;
import onus.platform.Columns;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What invoices and credit notes have in common on paper: parties, lines and the VAT table. */
@Repository
class Papers {

    private static final String ADD = """
            insert into billing.invoice (account_id, invoice_id, kind, number, ticket_id, contract, version, issued_at, issued_on,
                completed_on, due, due_verdict, corrects, corrects_kind, reason, seller, buyer, net, vat, gross, currency,
                state, state_at, payable_until, paid, credited, revision, head_seq, head_hash)
            values (:account, :invoice, :kind, :number, :ticket, :contract, :version, :issuedAt, :issuedOn,
                :completedOn, :due, :dueVerdict, :corrects, :correctsKind, :reason, cast(:seller as jsonb), cast(:buyer as jsonb),
                :net, :vat, :gross, :currency, :state, :stateAt, :payableUntil, :paid, :credited, :revision, :seq, :hash)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    Papers(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(PaperRow row) {
        addHead(row);
        addLines(row);
        addVat(row.paper());
    }

    private void addHead(PaperRow row) {
        var statement = sql.sql(ADD);
        facts(statement, row.paper());
        sums(statement, row.paper().totals());
        debt(statement, row);
        follows(statement, row).update();
    }

    private void facts(StatementSpec statement, Paper paper) {
        statement
                .param("account", paper.account())
                .param("invoice", paper.id())
                .param("number", paper.number())
                .param("ticket", paper.ticket())
                .param("contract", paper.contract())
                .param("version", paper.version())
                .param("issuedAt", Columns.at(paper.issuedAt()))
                .param("issuedOn", paper.issuedOn())
                .param("completedOn", paper.completedOn())
                .param("seller", json.writeValueAsString(paper.seller()))
                .param("buyer", json.writeValueAsString(paper.buyer()));
    }

    private static void sums(StatementSpec statement, Totals totals) {
        statement
                .param("net", totals.net().getAmount())
                .param("vat", totals.vat().getAmount())
                .param("gross", totals.gross().getAmount())
                .param("currency", totals.gross().getCurrencyUnit().getCode());
    }

    private static void debt(StatementSpec statement, PaperRow row) {
        statement
                .param("kind", row.kind())
                .param("state", row.state())
                .param("stateAt", Columns.at(row.stateAt()))
                .param("paid", row.paid())
                .param("credited", row.credited())
                .param("revision", row.revision())
                .param("seq", row.head().seq())
                .param("hash", row.head().hash());
    }

    private static StatementSpec follows(StatementSpec statement, PaperRow row) {
        var due = row.due();
        var correction = row.correction();
        return statement
                .param("due", due == null ? null : due.printed())
                .param("dueVerdict", due == null ? null : due.verdict())
                .param("payableUntil", due == null ? null : due.payableUntil())
                .param("corrects", correction == null ? null : correction.invoice())
                .param("correctsKind", correction == null ? null : PaperRow.INVOICE)
                .param("reason", correction == null ? null : correction.reason().code());
    }

    private void addLines(PaperRow row) {
        var position = 1;
        for (var line : row.paper().lines()) {
            sql.sql("""
                    insert into billing.invoice_line (account_id, invoice_id, kind, position, charge_id, net)
                    values (:account, :invoice, :kind, :position, :charge, :net)
                    """)
                    .param("account", row.paper().account())
                    .param("invoice", row.paper().id())
                    .param("kind", row.kind())
                    .param("position", position++)
                    .param("charge", line.charge())
                    .param("net", line.net().getAmount())
                    .update();
        }
    }

    private void addVat(Paper paper) {
        var position = 1;
        for (var sum : paper.totals().table()) {
            sql.sql("""
                    insert into billing.invoice_vat (account_id, invoice_id, position, vat_category, vat_rate, net, vat)
                    values (:account, :invoice, :position, :category, :rate, :net, :vat)
                    """)
                    .param("account", paper.account())
                    .param("invoice", paper.id())
                    .param("position", position++)
                    .param("category", sum.rate().category())
                    .param("rate", sum.rate().percent())
                    .param("net", sum.net().getAmount())
                    .param("vat", sum.vat().getAmount())
                    .update();
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
