package onus.billing.ledger;

import onus.reason.Coded;

/** Where money can be: what customers owe, what was earned, what is the state's, what the bank holds, what customers have in hand. */
public enum LedgerAccount implements Coded {
    RECEIVABLE,
    REVENUE,
    VAT_PAYABLE,
    BANK,
    CUSTOMER_CREDIT,
    BAD_DEBT,
    OTHER_EXPENSE
}
