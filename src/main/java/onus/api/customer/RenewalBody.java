package onus.api.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import onus.billing.RenewalPrice;
import org.joda.money.Money;

/**
 * What going on with a service costs, in the words the customer orders.
 *
 * @param until first day that is then not paid for any more
 * @param contract the version that prices it, such as {@code ovh-fr@2010-06-14}
 */
record RenewalBody(
        int months,
        LocalDate until,
        String net,
        BigDecimal vatRate,
        String vat,
        String gross,
        String currency,
        String contract,
        String text) {

    static RenewalBody of(RenewalPrice it) {
        var price = it.price();
        return new RenewalBody(
                it.months(),
                it.until(),
                plain(price.net()),
                price.vatRate(),
                plain(price.vat()),
                plain(price.gross()),
                price.gross().getCurrencyUnit().getCode(),
                it.version().pin(),
                it.text());
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
