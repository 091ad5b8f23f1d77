package onus.billing;

import java.util.List;
import org.joda.money.Money;

/**
 * A part of an invoice that the customer's credit paid.
 *
 * @param paper number of what the credit comes from: the penalty, the credit note, or the invoice that was overpaid
 */
public record CreditUse(Money amount, CreditOrigin origin, String paper) {

    /** What an invoice asked for when it was issued. */
    public static Money leftOf(Money gross, List<CreditUse> uses) {
        return uses.stream().map(CreditUse::amount).reduce(gross, Money::minus);
    }
}
