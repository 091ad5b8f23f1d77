package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit note took an invoice back, in whole or in part. */
public record CreditNoteIssued(
        UUID account,
        UUID creditNote,
        String number,
        String corrects,
        @Nullable UUID ticket,
        CreditReason reason,
        Instant at) {}
