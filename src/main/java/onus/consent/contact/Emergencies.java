package onus.consent.contact;

import java.util.Set;
import onus.consent.InterventionBegun;
import onus.consent.Touches;
import onus.contract.Action;
import onus.contract.DeskTerms.ContactEvent;
import onus.people.Asked;
import onus.people.Caller;
import onus.reason.Ruling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever is done without asking makes it a duty to tell the customer in person, where the contract says so. */
@Component
class Emergencies {

    private static final Set<Action> EMERGENCY = Set.of(Action.SUSPEND, Action.RESCUE_MODE);

    private final Reaching reaching;
    private final Touches touches;

    Emergencies(Reaching reaching, Touches touches) {
        this.reaching = reaching;
        this.touches = touches;
    }

    @EventListener
    void begun(InterventionBegun begun) {
        if (begun.notice() && isEmergency(begun)) {
            var occasion = begun.intervention().toString();
            var raised = new Reaching.Raised(begun.account(), begun.ticket(), ContactEvent.EMERGENCY, occasion);
            var asked = Asked.now(new Caller.Machine("emergency"), begun.at());
            switch (reaching.raise(raised, asked)) {
                // A contract without the duty has none: the notice alone tells the customer.
                case Ruling.Granted<Obligation> _, Ruling.Denied<Obligation> _ -> {}
            }
        }
    }

    /** A covered server's restart in a failure is told, too, but nobody is woken for it. */
    private boolean isEmergency(InterventionBegun begun) {
        return touches.ofTicket(begun.account(), begun.ticket()).stream()
                .anyMatch(it -> it.intervention().equals(begun.intervention()) && EMERGENCY.contains(it.action()));
    }
}
