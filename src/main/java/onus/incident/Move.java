package onus.incident;

import onus.reason.Coded;

/** What somebody may do next with an incident. */
public enum Move implements Coded {
    ORDER,
    WITHDRAW,
    BEGIN,
    SIGN,
    QUOTE,
    ACCEPT,
    REFUSE,
    REPORT,
    OBJECT,
    REVIEW
}
