package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was issued.
 *
 * @param ticket null for a renewal and for a month of a plan
 * @param batched whether it is one of many, told together once they are issued: whoever hears it may note what is to do, but reads nothing of the account
 */
public record InvoiceIssued(
        UUID account, UUID invoice, String number, @Nullable UUID ticket, boolean batched, Instant at) {}
