package onus.offer;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A price with its tax as it is told. The net binds; the tax is that of the day the work is completed, and for a consumer the gross is the most it can become.
 *
 * @param vatCategory code of EN 16931: S, AE or O
 * @param vatRate in percent
 */
public record Price(Money net, String vatCategory, BigDecimal vatRate, Money vat, Money gross) {

    public Price {
        if (!net.plus(vat).equals(gross)) {
            throw new IllegalArgumentException(net + " plus " + vat + " is not " + gross);
        }
    }
}
