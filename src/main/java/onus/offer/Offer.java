package onus.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.reason.Language;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price told to a customer, word for word.
 *
 * @param payableIf code of the condition under which it is owed
 * @param text what the customer read
 * @param validUntil first instant it can no longer be ordered
 * @param verdict the decision that set the price
 */
public record Offer(
        UUID account,
        UUID id,
        OfferKind kind,
        Subject subject,
        Price price,
        List<Line> lines,
        String payableIf,
        String text,
        Language language,
        Instant madeAt,
        UUID madeBy,
        Instant validUntil,
        UUID verdict,
        Answer answer) {

    /** What the price is for, under which version of which contract; a plan is for the account and names no service. */
    public record Subject(@Nullable UUID ticket, @Nullable UUID service, String contract, LocalDate version) {}

    /** One piece of quoted work and its net. */
    public record Line(String text, Money net) {}
}
