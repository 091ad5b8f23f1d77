package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.journal.Head;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices of an account, and the credit notes that correct them. */
@Repository
public class Invoices {

    private static final String INVOICE =
            "select * from billing.invoice where account_id = :account and kind = 'invoice'";
    private static final String CREDIT_NOTE =
            "select * from billing.invoice where account_id = :account and kind = 'credit-note'";

    private static final String REPLACE = """
            update billing.invoice set state = :state, state_at = :stateAt, payable_until = :payableUntil, paid = :paid,
                credited = :credited, revision = :revision, head_seq = :seq, head_hash = :hash
            where account_id = :account and invoice_id = :invoice and revision = :before
            """;

    private final JdbcClient sql;
    private final Papers papers;

    Invoices(JdbcClient sql, Papers papers) {
        this.sql = sql;
        this.papers = papers;
    }

    public Optional<Invoice> find(UUID account, String number) {
        return sql.sql(INVOICE + " and number = :number")
                .param("account", account)
                .param("number", number)
                .query((row, _) -> invoice(row))
                .optional();
    }

    public Optional<Invoice> find(UUID account, UUID invoice) {
        return sql.sql(INVOICE + " and invoice_id = :invoice")
                .param("account", account)
                .param("invoice", invoice)
                .query((row, _) -> invoice(row))
                .optional();
    }

    public Optional<CreditNote> findCreditNote(UUID account, String number) {
        return sql.sql(CREDIT_NOTE + " and number = :number")
                .param("account", account)
                .param("number", number)
                .query((row, _) -> creditNote(row))
                .optional();
    }

    /** The invoices of a ticket, oldest first. */
    public List<Invoice> ofTicket(UUID account, UUID ticket) {
        return sql.sql(INVOICE + " and ticket_id = :ticket order by issued_at, invoice_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> invoice(row))
                .list();
    }

    /** The credit notes of an invoice, oldest first. */
    public List<CreditNote> correcting(Invoice invoice) {
        return sql.sql(CREDIT_NOTE + " and corrects = :invoice order by issued_at, invoice_id")
                .param("account", invoice.paper().account())
                .param("invoice", invoice.paper().id())
                .query((row, _) -> creditNote(row))
                .list();
    }

    /** The invoice, kept from everybody else until the transaction ends. */
    Optional<Invoice> lock(UUID account, UUID invoice) {
        return sql.sql(INVOICE + " and invoice_id = :invoice for update")
                .param("account", account)
                .param("invoice", invoice)
                .query((row, _) -> invoice(row))
                .optional();
    }

    Optional<Invoice> lock(UUID account, String number) {
        return sql.sql(INVOICE + " and number = :number for update")
                .param("account", account)
                .param("number", number)
                .query((row, _) -> invoice(row))
                .optional();
    }

    /** All invoices of a ticket, locked, oldest first. */
    List<Invoice> lockOfTicket(UUID account, UUID ticket) {
        return sql.sql(INVOICE + " and ticket_id = :ticket order by issued_at, invoice_id for update")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> invoice(row))
                .list();
    }

    void add(PaperRow row) {
        papers.add(row);
    }

    /** Writes what became of a locked invoice. */
    void replace(Invoice before, Invoice after) {
        var state = DebtColumns.of(after.debt().state(), after.paper().issuedAt());
        var written = sql.sql(REPLACE)
                .param("state", state.state())
                .param("stateAt", Columns.at(state.at()))
                .param("payableUntil", after.payableUntil())
                .param("paid", after.debt().paid().getAmount())
                .param("credited", after.debt().credited().getAmount())
                .param("revision", after.revision())
                .param("seq", after.head().seq())
                .param("hash", after.head().hash())
                .param("account", before.paper().account())
                .param("invoice", before.paper().id())
                .param("before", before.revision())
                .update();
        if (written != 1) {
            throw new IllegalStateException("Invoice " + before.paper().number() + " moved while it was locked");
        }
    }

    private Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                papers.read(row),
                row.getObject("due", LocalDate.class),
                verdict(row),
                row.getObject("payable_until", LocalDate.class),
                DebtColumns.read(row),
                row.getLong("revision"),
                new Head(row.getLong("head_seq"), row.getBytes("head_hash")));
    }

    private static UUID verdict(ResultSet row) throws SQLException {
        var own = Columns.idOrNull(row, "due_verdict");
        return own == null ? Columns.id(row, "due_common") : own;
    }

    private CreditNote creditNote(ResultSet row) throws SQLException {
        return new CreditNote(
                papers.read(row), Columns.id(row, "corrects"), Columns.code(row, "reason", CreditReason.class));
    }
}
