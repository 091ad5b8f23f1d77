package onus.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onus.money.VatId;
import onus.platform.References;
import onus.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes customers and their services into the books. */
@Component
public class Registering {

    private final Transactions transactions;
    private final References references;
    private final Customers customers;
    private final Services services;
    private final ApplicationEventPublisher events;

    Registering(
            Transactions transactions,
            References references,
            Customers customers,
            Services services,
            ApplicationEventPublisher events) {
        this.events = events;
        this.transactions = transactions;
        this.references = references;
        this.customers = customers;
        this.services = services;
    }

    public Customer customer(NewCustomer told, Instant now) {
        var account = UuidCreator.getTimeOrderedEpoch();
        return transactions.inAccount(account, () -> {
            var reference = references.register(References.Kind.CUSTOMER, account, account);
            var vatId = Optional.ofNullable(told.vatId()).flatMap(VatId::of);
            var customer = new Customer(
                    account,
                    reference,
                    told.name(),
                    told.consumer(),
                    told.country(),
                    vatId.map(VatId::text).orElse(told.vatId()),
                    vatId.isPresent(),
                    told.address(),
                    told.market(),
                    told.language());
            customers.add(customer, now);
            events.publishEvent(new CustomerRegistered(account, now));
            return customer;
        });
    }

    public Service service(UUID account, ServiceDraft told, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return transactions.inAccount(account, () -> {
            var reference = references.register(References.Kind.SERVICE, account, id);
            var service = new Service(
                    account,
                    id,
                    reference,
                    told.kind(),
                    told.name(),
                    told.contract(),
                    told.endsOn(),
                    told.monthlyNet());
            services.add(service, now);
            return service;
        });
    }
}
