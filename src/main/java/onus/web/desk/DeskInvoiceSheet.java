package onus.web.desk;

import java.util.List;
import java.util.Optional;
import onus.billing.Payment;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.invoices.InvoiceSheet;

/**
 * An invoice as the desk works on it: the paper, what came in for it, and what may be done.
 *
 * @param customer reference of the customer
 */
public record DeskInvoiceSheet(
        InvoiceSheet sheet, String customer, List<Payment> payments, Form form, Complaint complaint, String key) {

    public String path() {
        return "/desk/invoices/" + sheet.invoice().paper().number();
    }

    /** The charges that no credit note has taken back and that cost something. */
    public List<InvoiceSheet.Item> waivable() {
        return sheet.ticket().isEmpty()
                ? List.of()
                : sheet.items().stream()
                        .filter(it -> it.line().net().isPositive())
                        .filter(it -> sheet.corrections().stream()
                                .flatMap(note -> note.paper().lines().stream())
                                .noneMatch(
                                        line -> line.charge().equals(it.line().charge())))
                        .toList();
    }

    /** The amount of the payment form: as typed, else what is open. */
    public Optional<String> open() {
        var open = sheet.invoice().debt().open();
        return open.isZero() ? Optional.empty() : Optional.of(open.getAmount().toPlainString());
    }
}
