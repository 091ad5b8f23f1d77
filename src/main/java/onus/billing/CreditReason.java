package onus.billing;

import onus.reason.Coded;

/** Why an invoice was taken back. */
public enum CreditReason implements Coded {
    /** The customer contested it. */
    CONTEST,
    /** A second technician upheld the customer's objection. */
    REVIEW,
    /** A supervisor waived it. */
    GOODWILL,
    /** The provider missed what the plan promised. */
    COMPENSATION
}
