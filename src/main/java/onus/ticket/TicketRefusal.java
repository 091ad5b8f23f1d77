package onus.ticket;

import onus.reason.Coded;

/** Why a ticket is not opened or not written into. */
public enum TicketRefusal implements Coded {
    NO_SUCH_SERVICE,
    NO_CONTRACT_YET,
    KIND_NOT_OFFERED,
    TOPIC_NOT_OFFERED,
    STANDING,
    REOPEN_TOO_LATE,
    ALREADY_CLOSED,
    MONEY_OPEN,
    STALE
}
