package onus.settlement;

import onus.reason.Coded;

/** How much support a customer is owed. */
public enum StandingState implements Coded {
    FULL,
    /** After a lapse; paying the invoice ends it at once. */
    SUSPENDED,
    /** After a contest; only a reinstatement ends it. */
    WITHDRAWN
}
