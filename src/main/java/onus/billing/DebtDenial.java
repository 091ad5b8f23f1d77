package onus.billing;

import onus.reason.Coded;

/** Why nothing can happen to an invoice. */
public enum DebtDenial implements Coded {
    ALREADY_PAID,
    ALREADY_CONTESTED,
    ALREADY_CREDITED,
    ALREADY_OVERDUE,
    OBJECTION_OPEN,
    NO_OBJECTION
}
