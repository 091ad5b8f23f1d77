package onus.web.invoices;

import java.util.List;
import onus.billing.Register;
import org.joda.money.Money;

/**
 * A customer's documents, the newest first.
 *
 * @param credit what the customer has in hand, one amount for each currency
 */
public record InvoiceList(List<Register.Entry> documents, List<Money> credit) {}
