package onus.customer;

import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Coded;

/** What needs two people. */
public enum ProposalKind implements Coded {
    /** Giving support back after a contest. */
    REINSTATEMENT,
    /** An outage that no monitoring saw. */
    MANUAL_OUTAGE,
    /** Terms of one customer's own. */
    AMENDMENT,
    /** Forgetting a customer or a contact. */
    ERASURE;

    /** Individual rules are negotiated by sales; everything else is a supervisor's idea. */
    boolean mayBeProposedBy(Caller by) {
        return by instanceof Caller.Staff staff
                && (staff.roles().contains(StaffRole.SUPERVISOR)
                        || (this == AMENDMENT && staff.roles().contains(StaffRole.SALES)));
    }
}
