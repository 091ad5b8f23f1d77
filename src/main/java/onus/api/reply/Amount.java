package onus.api.reply;

import org.joda.money.Money;

/** Money as it is written outside: {@code {"amount":"24.00","currency":"EUR"}}. */
public record Amount(String amount, String currency) {

    public static Amount of(Money money) {
        return new Amount(
                money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }
}
