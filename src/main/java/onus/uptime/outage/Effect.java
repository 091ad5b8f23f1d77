package onus.uptime.outage;

import onus.reason.Coded;

/** What an outage does to availability. */
public enum Effect implements Coded {
    /** The server was down, and it counts. */
    DOWN,
    /** The customer caused it; the contract lets it out. */
    CUSTOMER_CAUSED,
    /** It was none: a monitor erred, or somebody noted it wrongly. */
    RETRACTED
}
