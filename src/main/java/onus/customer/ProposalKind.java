package onus.customer;

import onus.reason.Coded;

/** What needs two people. */
public enum ProposalKind implements Coded {
    /** Giving support back after a contest. */
    REINSTATEMENT,
    /** An outage that no monitoring saw. */
    MANUAL_OUTAGE
}
