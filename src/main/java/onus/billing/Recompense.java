package onus.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a month's outages give back, on paper.
 *
 * @param id of the compensation that was decided
 * @param credit net of what is credited with VAT
 * @param penalty what is owed above it, without VAT
 * @param creditNote its number; null while the invoice it corrects has not been issued, or nothing is credited
 * @param penaltyNote its number; null without a penalty
 */
public record Recompense(
        UUID account,
        UUID id,
        YearMonth month,
        UUID verdict,
        String pin,
        Money credit,
        Money penalty,
        Instant decidedAt,
        @Nullable String creditNote,
        @Nullable String penaltyNote) {}
