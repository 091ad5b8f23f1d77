package onus.web.plans;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.ServiceKind;
import onus.customer.Services;
import onus.people.People;
import onus.plan.Comparing;
import onus.plan.Cover;
import onus.plan.Quotas;
import onus.plan.Subscribing;
import onus.plan.Subscription;
import onus.platform.Transactions;
import onus.web.Complaint;
import onus.web.NotHere;
import org.springframework.stereotype.Component;

/** Gathers what the page of a customer's plan shows. */
@Component
class Planning {

    private static final Set<ServiceKind> SERVERS = EnumSet.of(ServiceKind.SERVER, ServiceKind.INSTANCE);

    private final Transactions transactions;
    private final Customers customers;
    private final Services services;
    private final People people;
    private final Subscribing subscribing;
    private final Comparing comparing;
    private final Quotas quotas;
    private final Clock clock;

    Planning(
            Transactions transactions,
            Customers customers,
            Services services,
            People people,
            Subscribing subscribing,
            Comparing comparing,
            Quotas quotas,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.services = services;
        this.people = people;
        this.subscribing = subscribing;
        this.comparing = comparing;
        this.quotas = quotas;
        this.clock = clock;
    }

    PlanSheet sheet(UUID account, Complaint complaint) {
        var now = clock.instant();
        var subscription = subscribing.of(account, now).orElseThrow(() -> new NotHere("plan"));
        var month = YearMonth.from(subscription.coverage().terms().dayOf(now));
        var servers = servers(account, subscription);
        return new PlanSheet(
                customer(account),
                subscription,
                servers,
                people.contactsOf(account),
                quotas.of(account, month, now).orElseThrow(),
                comparing.plans(account, compared(subscription, servers), now).orElseThrow(),
                complaint,
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    Customer customer(UUID account) {
        return transactions.inAccount(account, () -> customers.of(account));
    }

    private List<Service> servers(UUID account, Subscription subscription) {
        var contract = subscription.coverage().terms().contract();
        return transactions.inAccount(account, () -> services.of(account)).stream()
                .filter(it -> SERVERS.contains(it.kind()) && it.contract().equals(contract))
                .toList();
    }

    /** What is covered now; who has no plan yet compares for all servers. */
    private static Set<UUID> compared(Subscription subscription, List<Service> servers) {
        return subscription.coverage().subscribed()
                ? subscription.coverage().servers().stream().map(Cover::service).collect(Collectors.toSet())
                : servers.stream().map(Service::id).collect(Collectors.toSet());
    }
}
