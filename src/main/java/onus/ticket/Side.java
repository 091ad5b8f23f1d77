package onus.ticket;

import onus.reason.Coded;

/** Who speaks in a ticket. */
public enum Side implements Coded {
    CONTACT,
    STAFF,
    MACHINE
}
