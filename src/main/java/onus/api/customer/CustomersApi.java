package onus.api.customer;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reply.Cursor;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.security.Routes;
import onus.customer.Customer;
import onus.customer.Registering;
import onus.desk.CustomerList;
import onus.desk.CustomerRow;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.StaffRole;
import onus.plan.Subscribing;
import onus.plan.Subscription;
import onus.settlement.StandingState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers come into the books, are listed by name and read. */
@RestController
@RequestMapping(Routes.BASE + "/customers")
final class CustomersApi {

    private final Lookups lookups;
    private final Registering registering;
    private final CustomerList list;
    private final People people;
    private final Subscribing subscribing;
    private final Clock clock;

    CustomersApi(
            Lookups lookups,
            Registering registering,
            CustomerList list,
            People people,
            Subscribing subscribing,
            Clock clock) {
        this.lookups = lookups;
        this.registering = registering;
        this.list = list;
        this.people = people;
        this.subscribing = subscribing;
        this.clock = clock;
    }

    /**
     * A customer as it is read outside.
     *
     * @param reachable whether an owner can be written to; otherwise nobody hears of prices, invoices and deadlines
     */
    record CustomerBody(
            String reference,
            String name,
            boolean consumer,
            String country,
            Optional<String> vatId,
            boolean vatIdValid,
            String address,
            String market,
            String language,
            boolean reachable) {

        static CustomerBody of(Customer it, boolean reachable) {
            return new CustomerBody(
                    it.reference(),
                    it.name(),
                    it.consumer(),
                    it.country(),
                    Optional.ofNullable(it.vatId()),
                    it.vatIdValid(),
                    it.address(),
                    it.market(),
                    it.language().code(),
                    reachable);
        }
    }

    /** A customer as it stands in the list. */
    record CustomerLine(
            String reference, String name, String market, String country, boolean consumer, StandingState standing) {
        static CustomerLine of(CustomerRow it) {
            return new CustomerLine(it.reference(), it.name(), it.market(), it.country(), it.consumer(), it.standing());
        }
    }

    /**
     * Somebody who speaks for a customer.
     *
     * @param named whether the customer's plan names them
     */
    record ContactBody(UUID id, String name, String email, String language, ContactRole role, boolean named) {
        static ContactBody of(People.Contact it, List<UUID> named) {
            var person = it.person();
            var membership = it.membership();
            return new ContactBody(
                    person.id(),
                    person.name(),
                    person.email(),
                    person.language().code(),
                    membership.role(),
                    named.contains(person.id()));
        }
    }

    @PostMapping
    @Allowed(staff = {StaffRole.AGENT, StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<CustomerBody> register(Caller.Staff caller, @RequestBody RegisteredCustomer body) {
        if (!caller.markets().isEmpty() && !caller.markets().contains(body.market())) {
            throw Problem.invalid("/market", "not-for-you");
        }
        var customer = registering.customer(body.told(), clock.instant());
        return ResponseEntity.created(URI.create(Routes.BASE + "/customers/" + customer.reference()))
                .body(told(customer));
    }

    @GetMapping
    @Allowed.ToStaff
    ResponseEntity<Listing<CustomerLine>> all(Caller.Staff caller, Paging paging, @RequestParam Optional<String> q) {
        var after = paging.after()
                .map(it -> new CustomerList.Position(
                        it.key().get(0), UUID.fromString(it.key().get(1))));
        return paging.page(
                list.page(caller, q.orElse(null), after, paging.fetch()),
                it -> Cursor.after(it.name(), it.account()),
                CustomerLine::of);
    }

    @GetMapping("/{reference}")
    @Allowed.ToEveryone
    CustomerBody one(Caller caller, @PathVariable String reference) {
        return told(customer(caller, reference));
    }

    @GetMapping("/{reference}/contacts")
    @Allowed.ToEveryone
    Listing<ContactBody> contacts(Caller caller, @PathVariable String reference) {
        var account = customer(caller, reference).account();
        var named = subscribing
                .of(account, clock.instant())
                .map(Subscription::named)
                .orElse(List.of());
        return new Listing<>(people.contactsOf(account).stream()
                .map(it -> ContactBody.of(it, named))
                .toList());
    }

    private CustomerBody told(Customer customer) {
        return CustomerBody.of(customer, people.hasReachableOwner(customer.account()));
    }

    private Customer customer(Caller caller, String reference) {
        return lookups.customer(caller, reference).orElseThrow(Problem::notFound);
    }
}
