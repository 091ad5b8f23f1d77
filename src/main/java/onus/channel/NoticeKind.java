package onus.channel;

import onus.reason.Coded;

/** What a notice tells. */
public enum NoticeKind implements Coded {
    ANNOUNCEMENT,
    ORDER,
    DIAGNOSIS_BEGUN,
    FINDING,
    QUOTE,
    QUOTE_ENDING,
    QUOTE_CLOSED,
    WITHDRAWAL,
    RELEASE,
    WORK,
    OBJECTION,
    REPLY,
    INVOICE,
    CREDIT_NOTE,
    REMINDER,
    LAPSE,
    PAYMENT,
    STANDING,
    MAINTENANCE,
    MAINTENANCE_CANCELLED,
    STOP,
    COMPENSATION,
    KNOWN_INCIDENT,
    TOUCH,
    TOUCH_LIFTED,
    MERGED
}
