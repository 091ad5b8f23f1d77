package onus.billing;

import onus.reason.Coded;

/** How money came in. */
public enum PaymentMethod implements Coded {
    TRANSFER,
    CARD,
    CASH
}
