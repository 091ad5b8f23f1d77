package onus.desk;

import java.time.Instant;
import java.util.UUID;
import onus.customer.ProposalAnswer;
import onus.customer.ProposalKind;
import org.jspecify.annotations.Nullable;

/** A proposal as it stands in the desk's list; it waits while it has no answer. */
public record ProposalRow(
        UUID account,
        UUID proposal,
        String reference,
        ProposalKind kind,
        String customerReference,
        String customerName,
        String market,
        String reason,
        UUID by,
        Instant at,
        @Nullable Answered answered) {

    /** Who answered, and why where that was told. */
    public record Answered(
            ProposalAnswer answer,
            UUID by,
            Instant at,
            @Nullable String reason) {}

    static final String OPEN = "open";

    /** The answer's code, or {@code open}. */
    public String state() {
        return answered == null ? OPEN : answered.answer().code();
    }
}
