package onus.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice stayed unpaid and uncontested after its due date; what follows is the contract's: suspended support, or arrears. */
public record InvoiceLapsed(
        UUID account, UUID invoice, String number, @Nullable UUID ticket, DebtState became, Instant at) {}
