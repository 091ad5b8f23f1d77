package onus.billing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.billing.Happenings.Waived;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Goodwill: a supervisor waives a charge, with a reason; it is reported, never silent. */
@Component
public class Waiving {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Invoices invoices;
    private final Crediting crediting;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;

    Waiving(
            Transactions transactions,
            Tickets tickets,
            Invoices invoices,
            Crediting crediting,
            Happenings happenings,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.invoices = invoices;
        this.crediting = crediting;
        this.happenings = happenings;
        this.events = events;
    }

    /** Which charge of which ticket. */
    public record Which(UUID account, UUID ticket, UUID charge) {}

    public Ruling<CreditNote> waive(Which which, String reason, Asked asked) {
        if (!(asked.by() instanceof Caller.Staff staff && staff.roles().contains(StaffRole.SUPERVISOR))) {
            return Refusal.NOT_ALLOWED.because();
        }
        return transactions.inAccount(which.account(), () -> {
            tickets.lock(which.account(), which.ticket());
            return billed(which)
                    .map(invoice -> waive(invoice, which, reason, asked))
                    .orElseGet(Refusal.NO_SUCH_CHARGE::because);
        });
    }

    private Optional<Invoice> billed(Which which) {
        List<Invoice> billed = invoices.lockOfTicket(which.account(), which.ticket());
        return billed.stream()
                .filter(it -> it.paper().lines().stream()
                        .anyMatch(line -> line.charge().equals(which.charge())))
                .findFirst();
    }

    private Ruling<CreditNote> waive(Invoice invoice, Which which, String reason, Asked asked) {
        var stands = crediting.standing(invoice).stream()
                .anyMatch(it -> it.charge().equals(which.charge()) && it.net().isPositive());
        if (!stands) {
            return Refusal.NOTHING_TO_WAIVE.because();
        }
        return crediting
                .take(invoice, Set.of(which.charge()), CreditReason.GOODWILL, asked)
                .map(taken -> waived(which, reason, crediting.issue(taken), asked));
    }

    private CreditNote waived(Which which, String reason, CreditNote note, Asked asked) {
        var by = asked.person();
        happenings.waived(
                which.account(), new Waived(which.charge(), note.paper().id(), reason, by, asked.at()));
        events.publishEvent(new ChargeWaived(
                which.account(), which.ticket(), which.charge(), note.paper().number(), by, asked.at()));
        return note;
    }
}
