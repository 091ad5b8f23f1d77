package onus.uptime.alert;

import onus.reason.Coded;

/** What became of an episode when it began. */
public enum Treatment implements Coded {
    /** It opened a failure, and its clock. */
    TICKET,
    /** Too many at once: it joined the failure that was opened last, and says so. */
    STORM,
    /** The service was not covered: kept and visible, without a promise. */
    UNCOVERED,
    /** The customer's support does not stand. */
    REFUSED
}
