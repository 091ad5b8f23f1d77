package onus.web.invoices;

import java.util.List;
import java.util.Optional;
import onus.billing.CreditNote;
import onus.billing.CreditUse;
import onus.billing.DebtState;
import onus.billing.Invoice;
import onus.billing.document.Line;
import onus.billing.document.QrImage;
import onus.contract.ContractVersion;
import onus.web.Explained;
import org.joda.money.Money;

/**
 * An invoice with the reasons for each line.
 *
 * @param ticket reference of the ticket it bills; empty for renewals
 * @param why the reasons that concern the whole: tax and due date
 * @param setOff what of the customer's credit paid it when it was issued
 * @param code what a bank's app reads, while there is something to pay
 */
public record InvoiceSheet(
        Invoice invoice,
        ContractVersion version,
        String ticket,
        List<Item> items,
        Explained why,
        List<CreditUse> setOff,
        List<CreditNote> corrections,
        Optional<QrImage> code) {

    /** A line and why it is there. */
    public record Item(Line line, Explained why) {}

    /** What it asked for when it was issued. */
    public Money toPay() {
        return CreditUse.leftOf(invoice.debt().gross(), setOff);
    }

    public boolean mayBePaid() {
        return !invoice.debt().open().isZero();
    }

    public boolean mayBeContested() {
        return switch (invoice.debt().state()) {
            case DebtState.Open _, DebtState.Arrears _, DebtState.Lapsed _ -> !ticket.isEmpty();
            case DebtState.Held _, DebtState.Paid _, DebtState.Contested _, DebtState.Credited _ -> false;
        };
    }
}
