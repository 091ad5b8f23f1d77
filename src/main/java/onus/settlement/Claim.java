package onus.settlement;

import onus.reason.Coded;

/** What the customer says about the cause when reporting an incident. */
public enum Claim implements Coded {
    UNKNOWN_CAUSE,
    PROVIDER_FAULT
}
