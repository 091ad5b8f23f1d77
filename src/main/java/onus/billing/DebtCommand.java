package onus.billing;

import onus.contract.Terms.UnpaidAtDueDate;
import org.joda.money.Money;

/** What can happen to an invoice that was issued. */
sealed interface DebtCommand {

    /** Money arrived for it. */
    record Pay(Money amount) implements DebtCommand {}

    /** The customer contests it, consequence known. */
    record Contest() implements DebtCommand {}

    /** Its due date passed. */
    record PassDue(UnpaidAtDueDate becomes) implements DebtCommand {}

    /** A credit note of this gross was issued for it. */
    record Credit(Money gross) implements DebtCommand {}

    /** An objection to its finding was raised. */
    record Hold() implements DebtCommand {}

    /** The objection was decided. */
    record Release() implements DebtCommand {}
}
