package onus.consent;

import onus.reason.Coded;

/** What a customer did to authorise something. */
public enum Source implements Coded {
    /** Ordered a diagnosis. */
    ORDER,
    /** Ordered it with the second tick: and fix it at once. */
    FIX,
    /** Accepted a quote. */
    QUOTE,
    /** Answered a request. */
    CONSENT,
    /** Signed once for a service, until it is revoked. */
    STANDING
}
