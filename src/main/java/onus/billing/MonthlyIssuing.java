package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import onus.contract.ContractVersion;
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
    private final Credits credits;
    private final Recompenses recompenses;
    private final Issuing issuing;
    private final DueDates dueDates;
    private final MonthTimers timers;
    private final Inserts inserts;
    private final ApplicationEventPublisher events;

    MonthlyIssuing(
            Charges charges,
            Numbers numbers,
            Credits credits,
            Recompenses recompenses,
            Issuing issuing,
            DueDates dueDates,
            MonthTimers timers,
            Inserts inserts,
            ApplicationEventPublisher events) {
        this.charges = charges;
        this.numbers = numbers;
        this.credits = credits;
        this.recompenses = recompenses;
        this.issuing = issuing;
        this.dueDates = dueDates;
        this.timers = timers;
        this.inserts = inserts;
        this.events = events;
    }

    /** A bill and who gets it. */
    public record Addressed(Bill bill, Customer buyer) {}

    /** Adds a charge; it stands on one of the bills that are issued later in the same transaction. */
    public void charge(Charge charge, Instant now) {
        charges.add(charge, now);
    }

    /** One invoice for each bill, in order, numbered without a gap. All are of one market and one month. */
    public List<Invoice> issue(List<Addressed> bills, Instant now) {
        if (bills.isEmpty()) {
            return List.of();
        }
        var version = bills.getFirst().bill().version();
        var accounts = bills.stream().map(it -> it.bill().account()).toList();
        var common = new Issuing.Common(
                dueDates.ofMany(now),
                credits.inHand(accounts, version.market().currency()),
                recompenses.waitingFor(month(bills.getFirst().bill()), accounts));
        var booked = inserts.together(() -> bills.stream()
                .map(it -> issuing.book(it.bill(), Party.of(it.buyer()), now))
                .toList());
        var drawn = numbers.draw(version.market().invoice().series(), version.dayOf(now), bills.size());
        return inserts.together(() -> number(booked, drawn, common));
    }

    private static YearMonth month(Bill bill) {
        return YearMonth.from(bill.version().dayOf(bill.completedAt()));
    }

    private List<Invoice> number(List<Issuing.Booked> booked, List<Numbers.Drawn> drawn, Issuing.Common common) {
        var now = common.dues().now();
        var range = NumberRange.of(drawn.getFirst(), drawn.getLast());
        var terms = new LinkedHashMap<LocalDate, Set<ContractVersion>>();
        var invoices = new ArrayList<Invoice>();
        for (var i = 0; i < booked.size(); i++) {
            var invoice = issuing.number(booked.get(i), drawn.get(i), common);
            invoices.add(invoice);
            terms.computeIfAbsent(invoice.payableUntil(), _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(booked.get(i).bill().version());
        }
        terms.forEach((day, versions) -> versions.forEach(it -> timers.watch(range, day, it, now)));
        timers.tell(range, now);
        events.publishEvent(new MonthIssued(
                invoices.stream().map(it -> it.paper().account()).toList(), now));
        return List.copyOf(invoices);
    }
}
