package onus.billing;

import java.time.Instant;
import java.util.Optional;
import onus.customer.Standings;
import onus.settlement.StandingOf.Event;
import onus.settlement.StandingOf.What;
import org.springframework.stereotype.Component;

/** Tells the customer's standing what became of an invoice: a contest withdraws support, a lapse suspends it, settling the invoice ends the lapse. */
@Component
class Support {

    private final Standings standings;
    private final PaperTerms terms;

    Support(Standings standings, PaperTerms terms) {
        this.standings = standings;
        this.terms = terms;
    }

    void follow(Invoice before, Invoice after, Instant now) {
        turn(before.debt().state(), after.debt().state())
                .ifPresent(what -> standings.record(
                        after.paper().account(),
                        new Event(now, what, after.paper().number()),
                        terms.of(after.paper())));
    }

    private static Optional<What> turn(DebtState before, DebtState after) {
        return switch (after) {
            case DebtState.Contested _ -> Optional.of(What.CONTEST);
            case DebtState.Lapsed _ -> Optional.of(What.LAPSE);
            // A lapse ends with its debt, whoever made it go away.
            case DebtState.Paid _, DebtState.Credited _ ->
                before instanceof DebtState.Lapsed ? Optional.of(What.PAYMENT) : Optional.empty();
            case DebtState.Open _, DebtState.Held _, DebtState.Arrears _ -> Optional.empty();
        };
    }
}
