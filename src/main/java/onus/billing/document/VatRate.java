package onus.billing.document;

import java.math.BigDecimal;
import onus.settlement.Vat;
import org.joda.money.Money;

/**
 * How a line is taxed: the category of EN 16931 and the percentage.
 *
 * @param category {@code S} standard rate, {@code AE} reverse charge, {@code O} outside the scope of VAT
 */
public record VatRate(String category, BigDecimal percent) {

    public VatRate {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.signum() < 0 || (percent.signum() > 0 && !category.equals("S"))) {
            throw new IllegalArgumentException("category " + category + " has no rate of " + percent + " %");
        }
    }

    public boolean reverseCharge() {
        return category.equals("AE");
    }

    /** The tax on a net amount, rounded as the contract's own decisions round it. */
    public Money on(Money net) {
        return Vat.tax(percent, net);
    }
}
