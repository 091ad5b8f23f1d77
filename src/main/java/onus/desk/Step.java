package onus.desk;

import onus.reason.Coded;

/** What a reader of a ticket may do next. */
public enum Step implements Coded {
    MESSAGE,
    NOTE,
    ASSIGN,
    CONVERT,
    CLOSE,
    ORDER,
    WITHDRAW,
    BEGIN,
    SIGN,
    OBJECT,
    REVIEW,
    QUOTE,
    ACCEPT,
    REFUSE,
    REPORT
}
