package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Line;
import onus.billing.document.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an invoice or credit note; once it has a number it never changes.
 *
 * @param ticket the incident it bills; none for renewals
 * @param issuedOn date on the paper, in the contract's zone
 * @param completedOn day of supply, whose rate of VAT holds
 */
public record Paper(
        UUID account,
        UUID id,
        String number,
        @Nullable UUID ticket,
        String contract,
        LocalDate version,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate completedOn,
        Party seller,
        Party buyer,
        List<Line> lines,
        Totals totals) {

    public Paper {
        lines = List.copyOf(lines);
    }

    /** Name of the terms it was issued under: {@code ovh-fr@2010-06-14}. */
    public String pin() {
        return contract + "@" + version;
    }
}
