package onus.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Line;
import onus.contract.ContractVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is to be invoiced together.
 *
 * @param ticket the incident it bills; none for renewals
 * @param version the terms it is billed under
 * @param completedAt when what it bills was complete
 */
public record Bill(
        UUID account, @Nullable UUID ticket, ContractVersion version, Instant completedAt, List<Line> lines) {}
