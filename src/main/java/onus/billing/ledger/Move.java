package onus.billing.ledger;

import org.joda.money.Money;

/** An amount debited to one account and credited to another; it cannot be out of balance. */
public record Move(LedgerAccount debit, LedgerAccount credit, Money amount) {

    public Move {
        if (debit == credit || !amount.isPositive()) {
            throw new IllegalArgumentException("no move: " + amount + " from " + credit + " to " + debit);
        }
    }

    /** What this does to an account: debit positive, credit negative. */
    Money on(LedgerAccount account) {
        return account == debit ? amount : account == credit ? amount.negated() : amount.multipliedBy(0);
    }
}
