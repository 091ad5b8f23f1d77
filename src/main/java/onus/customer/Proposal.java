package onus.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one person wants and a second one has to approve.
 *
 * @param subject what it is about: the account, a service
 * @param verdict what the contract said when it was proposed
 * @param approval null until somebody else approves
 */
public record Proposal(
        UUID account,
        UUID id,
        String reference,
        ProposalKind kind,
        UUID subject,
        String reason,
        UUID verdict,
        UUID by,
        Instant at,
        @Nullable Approval approval) {

    /** The second person's word. */
    public record Approval(UUID by, Instant at) {}
}
