package onus.settlement;

import onus.reason.Coded;

/** How an incident ended. */
public enum Outcome implements Coded {
    /** Fixed during the diagnosis. */
    SOLVED,
    /** The provider's own fault, repaired under guarantee. */
    GUARANTEE_REPAIR,
    /** A quote was accepted and its work is done. */
    QUOTE_ACCEPTED,
    /** A quote was accepted, and the work failed: no competence after all. */
    WORK_FAILED,
    QUOTE_REFUSED,
    QUOTE_EXPIRED,
    /** A price that binds nobody. */
    ESTIMATE_ONLY,
    /** The customer was told where to turn. */
    REFERRAL,
    NO_QUOTE,
    NO_SKILL,
    OUT_OF_REMIT,
    /** By the customer, before the diagnosis began. */
    WITHDRAWN
}
