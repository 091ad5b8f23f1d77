package onus.incident;

import onus.reason.Coded;

/** What the order of a diagnosis allows on the customer's service. */
public enum Authorises implements Coded {
    NOTHING,
    /** Reading configuration and logs. */
    LOOK,
    /** Also changing what is needed to repair it, by a second, separate tick. */
    FIX
}
