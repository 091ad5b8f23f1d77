package onus.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onus.customer.Customer;
import onus.platform.Inserts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issues many invoices of one seller in the caller's transaction. What needs no number is written first; then the numbers are drawn at
 * once, and the documents follow as the last work, for until the commit everybody else who draws has to wait.
 */
@Component
public class MonthlyIssuing {

    private final Charges charges;
    private final Numbers numbers;
    private final Issuing issuing;
    private final Inserts inserts;
    private final ApplicationEventPublisher events;

    MonthlyIssuing(
            Charges charges, Numbers numbers, Issuing issuing, Inserts inserts, ApplicationEventPublisher events) {
        this.charges = charges;
        this.numbers = numbers;
        this.issuing = issuing;
        this.inserts = inserts;
        this.events = events;
    }

    /** A bill and who gets it. */
    public record Addressed(Bill bill, Customer buyer) {}

    /** Adds a charge; it stands on one of the bills that are issued later in the same transaction. */
    public void charge(Charge charge, Instant now) {
        charges.add(charge, now);
    }

    /** One invoice for each bill, in order, numbered without a gap. All are of one market. */
    public List<Invoice> issue(List<Addressed> bills, Instant now) {
        if (bills.isEmpty()) {
            return List.of();
        }
        var version = bills.getFirst().bill().version();
        var drawn = numbers.draw(version.market().invoice().series(), version.dayOf(now), bills.size());
        var issued = inserts.together(() -> {
            var invoices = new ArrayList<Invoice>();
            for (var i = 0; i < bills.size(); i++) {
                var addressed = bills.get(i);
                invoices.add(issuing.batched(addressed.bill(), Party.of(addressed.buyer()), drawn.get(i), now));
            }
            return List.copyOf(invoices);
        });
        events.publishEvent(
                new MonthIssued(issued.stream().map(it -> it.paper().account()).toList(), now));
        return issued;
    }
}
