package onus.billing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onus.billing.document.Line;
import onus.incident.IncidentResettled;
import onus.incident.Owed;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the invoices of an incident to what a review says is owed: what should not exist is credited, what is missing is invoiced. */
@Component
class Reviewed {

    private static final Caller BILLING = new Caller.Machine("billing");

    private final Transactions transactions;
    private final Charges charges;
    private final Invoices invoices;
    private final Crediting crediting;
    private final Invoicing invoicing;

    Reviewed(Transactions transactions, Charges charges, Invoices invoices, Crediting crediting, Invoicing invoicing) {
        this.transactions = transactions;
        this.charges = charges;
        this.invoices = invoices;
        this.crediting = crediting;
        this.invoicing = invoicing;
    }

    @EventListener
    void on(IncidentResettled again) {
        transactions.inAccount(again.account(), () -> {
            var missing = new ArrayList<>(again.owed());
            var right = charges.ofTicket(again.account(), again.ticket()).stream()
                    .filter(it -> answered(it, missing))
                    .map(it -> it.line().charge())
                    .collect(toSet());
            for (var invoice : invoices.lockOfTicket(again.account(), again.ticket())) {
                takeBack(invoice, right, Asked.now(BILLING, again.decidedAt()));
            }
            invoicing.charge(
                    new Invoicing.Decided(again.account(), again.ticket(), again.verdict(), again.completedAt()),
                    missing,
                    again.decidedAt());
        });
    }

    /** Whether the charge is still decided; what was charged once, even if waived since, is no longer missing. */
    private static boolean answered(Charge charge, List<Owed> missing) {
        return missing.stream()
                .filter(it -> it.order().equals(charge.line().order())
                        && it.item().equals(charge.line().item().code())
                        && it.net().equals(charge.decidedNet()))
                .findFirst()
                .map(missing::remove)
                .orElse(false);
    }

    private void takeBack(Invoice invoice, Set<UUID> right, Asked asked) {
        var wrong = crediting.standing(invoice).stream()
                .map(Line::charge)
                .filter(it -> !right.contains(it))
                .collect(toSet());
        if (!wrong.isEmpty()
                && crediting.take(invoice, wrong, CreditReason.REVIEW, asked)
                        instanceof Ruling.Granted<Crediting.Taken>(var taken)) {
            LastOfAll.run(() -> transactions.inAccount(invoice.paper().account(), () -> crediting.issue(taken)));
        }
    }
}
