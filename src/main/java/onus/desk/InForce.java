package onus.desk;

import java.util.List;
import java.util.Objects;
import onus.consent.Intervention;
import onus.consent.InterventionBegun;
import onus.consent.InterventionLifted;
import onus.consent.Interventions;
import onus.customer.Customers;
import onus.customer.Services;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What support suspended or started in rescue mode and nobody has lifted yet, the oldest first. */
@Component
public class InForce {

    private final Transactions transactions;
    private final InForceRows rows;
    private final Interventions interventions;
    private final Tickets tickets;
    private final Customers customers;
    private final Services services;

    InForce(
            Transactions transactions,
            InForceRows rows,
            Interventions interventions,
            Tickets tickets,
            Customers customers,
            Services services) {
        this.transactions = transactions;
        this.rows = rows;
        this.interventions = interventions;
        this.tickets = tickets;
        this.customers = customers;
        this.services = services;
    }

    /** Those of the reader's markets. */
    public List<InForceRow> list(Caller.Staff reader, int most) {
        var where = new Where().isOneOf("market", reader.markets());
        return transactions.atDesk(() -> rows.find(where, most));
    }

    @EventListener
    void on(InterventionBegun begun) {
        transactions.inAccount(
                begun.account(),
                () -> interventions
                        .find(begun.account(), begun.intervention())
                        .filter(Intervention::isInForce)
                        .ifPresent(it -> rows.put(row(it))));
    }

    @EventListener
    void on(InterventionLifted lifted) {
        transactions.inAccount(lifted.account(), () -> rows.remove(lifted.account(), lifted.intervention()));
    }

    private InForceRow row(Intervention it) {
        var customer = customers.of(it.account());
        return new InForceRow(
                it.account(),
                it.id(),
                it.reference(),
                tickets.find(it.account(), it.ticket()).orElseThrow().reference(),
                customer.reference(),
                customer.name(),
                customer.market(),
                services.find(it.account(), it.service()).orElseThrow().name(),
                it.action(),
                it.asking().reason(),
                Objects.requireNonNull(it.course().begunAt()));
    }
}
