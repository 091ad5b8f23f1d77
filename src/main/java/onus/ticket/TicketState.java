package onus.ticket;

import onus.reason.Coded;

/** Whose turn it is in the conversation. */
public enum TicketState implements Coded {
    /** The desk's. */
    OPEN,
    /** The customer's. */
    ANSWERED,
    /** Nobody's. */
    CLOSED
}
