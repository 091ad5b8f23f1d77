package onus.customer;

import onus.reason.Coded;

/** What became of a proposal. */
public enum ProposalAnswer implements Coded {
    /** A second person agreed, and it was carried out. */
    APPROVED,
    /** A second person did not agree. */
    REFUSED,
    /** Its author took it back. */
    WITHDRAWN
}
