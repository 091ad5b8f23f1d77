package onus.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An exact amount on its way to an invoice line, where it is rounded once.
 *
 * @param numerator exact
 * @param denominator positive
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    public static Fraction of(BigDecimal amount) {
        return new Fraction(amount, BigDecimal.ONE);
    }

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    /** This amount for {@code part} of {@code whole}; nothing of nothing is nothing. */
    public Fraction share(long part, long whole) {
        return whole == 0
                ? ZERO
                : new Fraction(
                        numerator.multiply(BigDecimal.valueOf(part)), denominator.multiply(BigDecimal.valueOf(whole)));
    }

    public Fraction percent(BigDecimal percent) {
        return new Fraction(numerator.multiply(percent), denominator.scaleByPowerOfTen(2));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Rounded half-up, away from zero, to the currency's minor unit. */
    public Money rounded(CurrencyUnit currency) {
        return Money.of(currency, numerator.divide(denominator, currency.getDecimalPlaces(), RoundingMode.HALF_UP));
    }
}
