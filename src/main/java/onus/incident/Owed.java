package onus.incident;

import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;

/**
 * One thing a settled incident owes.
 *
 * @param item code of the line: {@code diagnosis}, {@code quoted-work} or {@code deduction}
 * @param order the order it rests on
 * @param vatRate in percent, of the day the work was completed
 * @param vatCategory code of EN 16931
 */
public record Owed(String item, Money net, UUID order, BigDecimal vatRate, String vatCategory) {}
