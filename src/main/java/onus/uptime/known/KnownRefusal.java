package onus.uptime.known;

import onus.reason.Coded;

/** Why nothing is done about a known incident. */
public enum KnownRefusal implements Coded {
    NO_SUCH_INCIDENT,
    ALREADY_SETTLED,
    ALREADY_JOINED,
    STALE
}
