package onus.desk;

import java.time.Instant;
import java.util.UUID;
import onus.contract.Action;

/** Something support left in place at a customer's, such as a suspension, that nobody has lifted yet. */
public record InForceRow(
        UUID account,
        UUID intervention,
        String reference,
        String ticket,
        String customerReference,
        String customer,
        String market,
        String service,
        Action action,
        String reason,
        Instant since) {}
