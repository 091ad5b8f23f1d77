package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing is open on an invoice any more: the customer has accepted it. */
public record InvoicePaid(
        UUID account, UUID invoice, String number, @Nullable UUID ticket, Instant at) {}
