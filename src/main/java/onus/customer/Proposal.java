package onus.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one person wants and a second one has to approve.
 *
 * @param subject what it is about: the account, a service
 * @param verdict what the contract said when it was proposed; null where nothing was to be decided
 * @param answer null while it waits
 */
public record Proposal(
        UUID account,
        UUID id,
        String reference,
        ProposalKind kind,
        UUID subject,
        String reason,
        @Nullable UUID verdict,
        UUID by,
        Instant at,
        @Nullable Answer answer) {

    /**
     * The word that ended it.
     *
     * @param reason why it was refused; null for the other answers
     */
    public record Answer(
            ProposalAnswer kind,
            UUID by,
            Instant at,
            @Nullable String reason) {}

    /** The second person's word. */
    public record Approval(UUID by, Instant at) {}

    /** The approval, if that was the answer. */
    public @Nullable Approval approval() {
        return answer != null && answer.kind() == ProposalAnswer.APPROVED
                ? new Approval(answer.by(), answer.at())
                : null;
    }
}
