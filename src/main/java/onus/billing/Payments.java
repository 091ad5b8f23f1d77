package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that came in; added once, never changed. */
@Repository
public class Payments {

    private final JdbcClient sql;

    Payments(JdbcClient sql) {
        this.sql = sql;
    }

    /** The payments of an invoice, oldest first. */
    public List<Payment> of(Invoice invoice) {
        return sql.sql("""
                select * from billing.payment where account_id = :account and invoice_id = :invoice order by recorded_at, payment_id
                """)
                .param("account", invoice.paper().account())
                .param("invoice", invoice.paper().id())
                .query((row, _) -> payment(row))
                .list();
    }

    Optional<Payment> find(UUID account, String key) {
        return sql.sql("select * from billing.payment where account_id = :account and key = :key")
                .param("account", account)
                .param("key", key)
                .query((row, _) -> payment(row))
                .optional();
    }

    void add(Payment payment) {
        sql.sql("""
                insert into billing.payment (account_id, payment_id, invoice_id, method, amount, on_invoice, surplus, currency,
                    received_on, reference, key, recorded_by, recorded_at)
                values (:account, :payment, :invoice, :method, :amount, :onInvoice, :surplus, :currency,
                    :receivedOn, :reference, :key, :by, :at)
                """)
                .param("account", payment.account())
                .param("payment", payment.id())
                .param("invoice", payment.invoice())
                .param("method", payment.method().code())
                .param("amount", payment.amount().getAmount())
                .param("onInvoice", payment.onInvoice().getAmount())
                .param("surplus", payment.surplus().getAmount())
                .param("currency", payment.amount().getCurrencyUnit().getCode())
                .param("receivedOn", payment.receivedOn())
                .param("reference", payment.reference())
                .param("key", payment.key())
                .param("by", payment.recordedBy())
                .param("at", Columns.at(payment.recordedAt()))
                .update();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                Columns.id(row, "account_id"),
                Columns.id(row, "payment_id"),
                Columns.id(row, "invoice_id"),
                Columns.code(row, "method", PaymentMethod.class),
                Columns.money(row, "on_invoice"),
                Columns.money(row, "surplus"),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                row.getString("key"),
                Columns.id(row, "recorded_by"),
                Columns.instant(row, "recorded_at"));
    }
}
