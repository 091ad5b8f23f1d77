package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice was issued; its ticket is null for a renewal. */
public record InvoiceIssued(
        UUID account, UUID invoice, String number, @Nullable UUID ticket, Instant at) {}
