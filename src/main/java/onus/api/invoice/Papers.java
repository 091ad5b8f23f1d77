package onus.api.invoice;

import java.util.function.Supplier;
import onus.api.problem.Problem;
import onus.billing.Register;
import onus.people.Caller;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Finds documents by their number: a contact those of the own customer, the desk all. */
@Component
class Papers {

    private final Transactions transactions;
    private final Register register;

    Papers(Transactions transactions, Register register) {
        this.transactions = transactions;
        this.register = register;
    }

    Register.Entry entry(Caller caller, String number) {
        return seenBy(caller, () -> register.find(number)).orElseThrow(Problem::notFound);
    }

    /** The account of a contact comes from who signed in; the desk sees the register of all. */
    <T> T seenBy(Caller caller, Supplier<T> work) {
        return switch (caller) {
            case Caller.Contact contact -> transactions.inAccount(contact.account(), work);
            case Caller.Staff _, Caller.Machine _ -> transactions.atDesk(work);
        };
    }
}
