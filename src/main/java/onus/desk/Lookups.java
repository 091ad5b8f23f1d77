package onus.desk;

import java.util.Optional;
import java.util.UUID;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.incident.Key;
import onus.people.Caller;
import onus.platform.References;
import onus.platform.References.Found;
import onus.platform.References.Kind;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Finds things by their public name: for contacts only what is their own customer's, for staff what belongs to their markets. */
@Component
public class Lookups {

    private final Transactions transactions;
    private final References references;
    private final Customers customers;
    private final Services services;

    Lookups(Transactions transactions, References references, Customers customers, Services services) {
        this.transactions = transactions;
        this.references = references;
        this.customers = customers;
        this.services = services;
    }

    public Optional<Key> ticket(Caller caller, String reference) {
        return find(caller, reference, Kind.TICKET).map(it -> new Key(it.account(), it.thing()));
    }

    public Optional<onus.consent.Key> intervention(Caller caller, String reference) {
        return find(caller, reference, Kind.INTERVENTION).map(it -> new onus.consent.Key(it.account(), it.thing()));
    }

    public Optional<onus.consent.Key> authorisation(Caller caller, String reference) {
        return find(caller, reference, Kind.AUTHORISATION).map(it -> new onus.consent.Key(it.account(), it.thing()));
    }

    public Optional<Customer> customer(Caller caller, String reference) {
        return find(caller, reference, Kind.CUSTOMER).flatMap(it -> customer(it.account()));
    }

    public Optional<Service> service(Caller caller, String reference) {
        return find(caller, reference, Kind.SERVICE)
                .flatMap(it -> transactions.inAccount(it.account(), () -> services.find(it.account(), it.thing())));
    }

    /** Where a proposal is kept. */
    public Optional<Found> proposal(Caller.Staff caller, String reference) {
        return find(caller, reference, Kind.PROPOSAL);
    }

    /** Who runs a service that was found. */
    public Customer customerOf(Service service) {
        return customer(service.account()).orElseThrow();
    }

    private Optional<Found> find(Caller caller, String reference, Kind kind) {
        return switch (caller) {
            case Caller.Contact contact ->
                transactions
                        .inAccount(contact.account(), () -> references.find(reference))
                        .filter(it -> it.kind() == kind);
            case Caller.Staff staff ->
                transactions
                        .central(() -> references.find(reference))
                        .filter(it -> it.kind() == kind)
                        .filter(it -> serves(staff, it.account()));
            case Caller.Machine _ ->
                transactions.central(() -> references.find(reference)).filter(it -> it.kind() == kind);
        };
    }

    /** Whether somebody of the desk works for the market of this customer. */
    private boolean serves(Caller.Staff staff, UUID account) {
        return staff.markets().isEmpty()
                || customer(account)
                        .filter(it -> staff.markets().contains(it.market()))
                        .isPresent();
    }

    private Optional<Customer> customer(UUID account) {
        return transactions.inAccount(account, () -> customers.find(account));
    }
}
