package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer contested an invoice: nothing is collected, support is withdrawn. */
public record InvoiceContested(
        UUID account, UUID invoice, String number, @Nullable UUID ticket, Instant at) {}
