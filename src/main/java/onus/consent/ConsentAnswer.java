package onus.consent;

import onus.reason.Coded;

/** What became of a request. */
public enum ConsentAnswer implements Coded {
    GRANTED,
    REFUSED,
    /** The ticket was closed, or the right came by another way. */
    LAPSED
}
