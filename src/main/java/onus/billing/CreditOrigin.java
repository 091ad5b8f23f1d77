package onus.billing;

import onus.reason.Coded;

/** Where a customer's credit comes from. */
public enum CreditOrigin implements Coded {
    /** Compensation above the fee. */
    PENALTY,
    /** A credit note for what had been paid. */
    CREDIT_NOTE,
    /** More was paid than was open. */
    PAYMENT
}
