package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onus.billing.document.AnnouncedGross;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.document.VatRate;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.incident.IncidentSettled;
import onus.incident.Owed;
import onus.offer.Offering;
import onus.platform.Transactions;
import onus.ticket.Tickets;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invoices what an incident owes, in the transaction that decided it: a charge cannot be lost between a finding and an invoice. */
@Component
public class Invoicing {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Agreements agreements;
    private final Customers customers;
    private final Offering offering;
    private final Charges charges;
    private final Issuing issuing;

    Invoicing(
            Transactions transactions,
            Tickets tickets,
            Agreements agreements,
            Customers customers,
            Offering offering,
            Charges charges,
            Issuing issuing) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.agreements = agreements;
        this.customers = customers;
        this.offering = offering;
        this.charges = charges;
        this.issuing = issuing;
    }

    @EventListener
    void on(IncidentSettled settled) {
        charge(
                new Decided(settled.account(), settled.ticket(), settled.verdict(), settled.completedAt()),
                settled.owed(),
                settled.decidedAt());
    }

    /** Where charges come from. */
    record Decided(UUID account, UUID ticket, UUID verdict, Instant completedAt) {}

    /** One invoice for everything owed; a promotion's 0.00 alone makes none. */
    void charge(Decided decided, List<Owed> owed, Instant now) {
        transactions.inAccount(decided.account(), () -> {
            var lines = lines(decided.account(), owed);
            if (lines.stream().allMatch(it -> it.net().isZero())) {
                return;
            }
            for (var i = 0; i < lines.size(); i++) {
                charges.add(charge(decided, lines.get(i), owed.get(i).net()), now);
            }
            var bill = bill(decided, lines);
            LastOfAll.run(() -> transactions.inAccount(bill.account(), () -> issuing.issue(bill, now)));
        });
    }

    private static Charge charge(Decided decided, Line line, Money decidedNet) {
        return new Charge(
                decided.account(), decided.verdict(), decided.ticket(), line, decidedNet, decided.completedAt());
    }

    private Bill bill(Decided decided, List<Line> lines) {
        var ticket = tickets.find(decided.account(), decided.ticket()).orElseThrow();
        var version = agreements.kept(ticket.account(), ticket.pin(), ticket.openedAt());
        return new Bill(decided.account(), decided.ticket(), version, decided.completedAt(), lines);
    }

    private List<Line> lines(UUID account, List<Owed> owed) {
        var lines = owed.stream().map(Invoicing::line).toList();
        return customers.of(account).consumer()
                ? AnnouncedGross.keep(lines, order -> announcedGross(account, order))
                : lines;
    }

    private static Line line(Owed owed) {
        return new Line(
                UuidCreator.getTimeOrderedEpoch(),
                owed.order(),
                Item.of(owed.item()),
                owed.net(),
                new VatRate(owed.vatCategory(), owed.vatRate()));
    }

    private Money announcedGross(UUID account, UUID order) {
        return offering.find(account, order).orElseThrow().price().gross();
    }
}
