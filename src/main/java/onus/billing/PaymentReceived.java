package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/** Money came in for an invoice; what was too much is the customer's credit. */
public record PaymentReceived(
        UUID account, UUID payment, UUID invoice, String number, Money onInvoice, Money surplus, Instant at) {}
