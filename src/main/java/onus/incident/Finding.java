package onus.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.settlement.Fault;

/**
 * What a technician signs: whose fault it is, what came of the diagnosis, and the evidence.
 *
 * @param untouched the author's word that nothing of the customer's was changed for it
 */
public record Finding(
        Fault fault,
        FindingOutcome outcome,
        String report,
        List<String> evidence,
        boolean untouched,
        UUID signedBy,
        Instant signedAt) {

    /** Whether fault and outcome exclude each other: the provider's own fault is repaired, never quoted, referred or left. */
    public static boolean exclude(Fault fault, FindingOutcome outcome) {
        return switch (outcome) {
            case SOLVED -> false;
            case GUARANTEE_REPAIR -> fault != Fault.PROVIDER;
            case QUOTE, ESTIMATE_ONLY, REFERRAL, NO_QUOTE, NO_SKILL, OUT_OF_REMIT -> fault == Fault.PROVIDER;
        };
    }
}
