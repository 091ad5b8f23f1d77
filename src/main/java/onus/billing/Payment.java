package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Money that came in for an invoice: as far as the invoice was open it paid it, the rest is the customer's credit.
 *
 * @param receivedOn day the bank or the counter had it
 * @param key unique per customer; the same key again is the same payment
 */
public record Payment(
        UUID account,
        UUID id,
        UUID invoice,
        PaymentMethod method,
        Money onInvoice,
        Money surplus,
        LocalDate receivedOn,
        String reference,
        String key,
        UUID recordedBy,
        Instant recordedAt) {

    public Money amount() {
        return onInvoice.plus(surplus);
    }
}
