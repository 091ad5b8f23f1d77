package onus.incident;

import java.util.Optional;
import onus.reason.Coded;
import onus.settlement.Outcome;

/** What a diagnosis came to, as the technician signs it. */
public enum FindingOutcome implements Coded {
    SOLVED,
    GUARANTEE_REPAIR,
    QUOTE,
    ESTIMATE_ONLY,
    REFERRAL,
    NO_QUOTE,
    NO_SKILL,
    OUT_OF_REMIT;

    /** The outcome that closes the money side at once; empty for a quote, which the customer answers first. */
    public Optional<Outcome> settles() {
        return switch (this) {
            case SOLVED -> Optional.of(Outcome.SOLVED);
            case GUARANTEE_REPAIR -> Optional.of(Outcome.GUARANTEE_REPAIR);
            case QUOTE -> Optional.empty();
            case ESTIMATE_ONLY -> Optional.of(Outcome.ESTIMATE_ONLY);
            case REFERRAL -> Optional.of(Outcome.REFERRAL);
            case NO_QUOTE -> Optional.of(Outcome.NO_QUOTE);
            case NO_SKILL -> Optional.of(Outcome.NO_SKILL);
            case OUT_OF_REMIT -> Optional.of(Outcome.OUT_OF_REMIT);
        };
    }
}
