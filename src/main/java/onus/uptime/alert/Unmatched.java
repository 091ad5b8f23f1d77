package onus.uptime.alert;

import onus.reason.Coded;

/** Why an alert fits no service. */
public enum Unmatched implements Coded {
    /** None of its labels is known to name a service. */
    NO_LABEL,
    /** It names a service that does not exist. */
    UNKNOWN,
    /** It names a service of a customer its monitor does not speak for. */
    FOREIGN
}
