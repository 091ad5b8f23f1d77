package onus.billing;

import java.time.Instant;
import java.util.UUID;
import onus.billing.document.Line;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something owed: decided by a verdict, under an order.
 *
 * @param decidedNet what the verdict says; the line's net is less where VAT rose after a consumer had ordered
 */
public record Charge(
        UUID account, UUID verdict, @Nullable UUID ticket, Line line, Money decidedNet, Instant completedAt) {}
