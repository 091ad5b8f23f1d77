package onus.web;

import java.util.Optional;
import java.util.UUID;
import onus.customer.Customers;
import onus.incident.Key;
import onus.people.Caller;
import onus.platform.References;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Finds things by their public names: a contact only the own customer's, somebody of the desk those of the own markets. */
@Component
public class Whereabouts {

    private final Transactions transactions;
    private final References references;
    private final Customers customers;

    Whereabouts(Transactions transactions, References references, Customers customers) {
        this.transactions = transactions;
        this.references = references;
        this.customers = customers;
    }

    /** The ticket of a reference. */
    public Key ticket(Caller caller, String reference) {
        return find(caller, reference, References.Kind.TICKET)
                .map(it -> new Key(it.account(), it.thing()))
                .orElseThrow(() -> new NotHere(reference));
    }

    /** A service or customer of a reference. */
    public References.Found thing(Caller caller, String reference, References.Kind kind) {
        return find(caller, reference, kind).orElseThrow(() -> new NotHere(reference));
    }

    private Optional<References.Found> find(Caller caller, String reference, References.Kind kind) {
        var found = switch (caller) {
            case Caller.Contact contact -> transactions.inAccount(contact.account(), () -> references.find(reference));
            case Caller.Staff staff ->
                transactions.central(() -> references.find(reference)).filter(it -> serves(staff, it.account()));
            case Caller.Machine _ -> Optional.<References.Found>empty();
        };
        return found.filter(it -> it.kind() == kind);
    }

    /** Whether somebody of the desk works for the market of a customer. */
    public boolean serves(Caller.Staff staff, UUID account) {
        return staff.markets().isEmpty()
                || transactions
                        .inAccount(account, () -> customers.find(account))
                        .filter(it -> staff.markets().contains(it.market()))
                        .isPresent();
    }
}
