package onus.billing;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.billing.document.Totals;
import org.joda.money.Money;

/**
 * What of a customer's credit pays a new invoice: the oldest credit first, and never more than the invoice asks for. Only an invoice of a month
 * is paid like this; an incident's stays unpaid until its customer decides, for whoever has paid cannot contest any more.
 */
record SetOff(List<Part> parts) {

    static final SetOff NOTHING = new SetOff(List.of());

    SetOff {
        parts = List.copyOf(parts);
    }

    /** A credit as it was booked, and how much of it has paid something before. */
    record InHand(UUID entry, Money whole, Money used) {

        Money left() {
            return whole.minus(used);
        }
    }

    /** So much of a credit. */
    record Part(InHand credit, Money amount) {}

    /**
     * @param credits of the invoice's currency, the oldest first
     * @param waiting net of what a credit note is going to take back of this very invoice: nobody needs to pay that
     */
    static SetOff of(Paper invoice, List<InHand> credits, Money waiting) {
        return invoice.ticket() == null ? of(asked(invoice.totals(), waiting), credits) : NOTHING;
    }

    private static Money asked(Totals totals, Money waiting) {
        if (!waiting.isLessThan(totals.net())) {
            return waiting.multipliedBy(0);
        }
        var share = waiting.getAmount().divide(totals.net().getAmount(), MathContext.DECIMAL64);
        return totals.gross().minus(totals.gross().multipliedBy(share, RoundingMode.UP));
    }

    private static SetOff of(Money gross, List<InHand> credits) {
        var parts = new ArrayList<Part>();
        var open = gross;
        for (var credit : credits) {
            var part = credit.left().isGreaterThan(open) ? open : credit.left();
            if (part.isPositive()) {
                parts.add(new Part(credit, part));
                open = open.minus(part);
            }
        }
        return new SetOff(parts);
    }

    /** What all parts come to. */
    Money total(Money nothing) {
        return parts.stream().map(Part::amount).reduce(nothing, Money::plus);
    }
}
