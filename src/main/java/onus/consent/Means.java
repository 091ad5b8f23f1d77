package onus.consent;

import onus.reason.Coded;

/** The way by which a customer's word came. */
public enum Means implements Coded {
    PORTAL,
    API,
    /** The link in a mail, used once by the person it was sent to. */
    LINK
}
