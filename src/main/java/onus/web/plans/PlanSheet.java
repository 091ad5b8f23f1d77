package onus.web.plans;

import java.util.List;
import java.util.UUID;
import onus.customer.Customer;
import onus.customer.Service;
import onus.people.People;
import onus.plan.Comparing;
import onus.plan.QuotaSheet;
import onus.plan.Subscribing;
import onus.plan.Subscription;
import onus.web.Complaint;

/**
 * A customer's plan, and those it could have.
 *
 * @param servers those a plan can cover
 * @param compared every plan with its price for as many servers as are covered, or for one
 */
public record PlanSheet(
        Customer customer,
        Subscription subscription,
        List<Service> servers,
        List<People.Contact> contacts,
        QuotaSheet quota,
        List<Comparing.Compared> compared,
        Complaint complaint,
        String key) {

    public boolean covers(Service server) {
        return subscription.coverage().covers(server.id());
    }

    public boolean names(UUID person) {
        return subscription.named().contains(person);
    }

    /** A price that was told and waits for the order. */
    public record Told(Customer customer, Subscribing.Told told, String button, Complaint complaint, String key) {}
}
