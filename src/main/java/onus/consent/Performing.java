package onus.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.contract.Action;
import onus.people.Asked;
import onus.people.People;
import onus.plan.OrderedAction;
import onus.plan.Units;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Intervention.Answer;
import onus.ticket.Ticket;
import onus.ticket.TicketEvent;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Does what a change orders. What it touches is touched only under a right: begun and done are refused without one, and where the customer has to agree,
 * the customer is asked in the same step.
 */
@Component
public class Performing {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Units units;
    private final Asking asking;
    private final Intervening intervening;
    private final Interventions interventions;
    private final OrderedTouches ordered;
    private final ChangedThings things;
    private final Docketing dockets;
    private final People people;

    Performing(
            Transactions transactions,
            Tickets tickets,
            Units units,
            Asking asking,
            Intervening intervening,
            Interventions interventions,
            OrderedTouches ordered,
            ChangedThings things,
            Docketing dockets,
            People people) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.units = units;
        this.asking = asking;
        this.intervening = intervening;
        this.interventions = interventions;
        this.ordered = ordered;
        this.things = things;
        this.dockets = dockets;
        this.people = people;
    }

    /**
     * What was done.
     *
     * @param report empty for the words of the order
     * @param untouched whether nothing of the customer's was touched, by the word of whoever says it is done
     */
    public record Did(String report, boolean untouched) {}

    /** An ordered action on its locked ticket, what it touches, and who may be asked. */
    private record Act(Ticket ticket, OrderedAction action, Wanted wanted, List<People.Contact> contacts, Asked asked) {

        UUID account() {
            return ticket.account();
        }

        Units.Place place() {
            return new Units.Place(ticket.id(), action.position());
        }
    }

    /** Begins an ordered action and the touch that does it. */
    public Ruling<OrderedAction> begin(UUID account, Units.Place place, Asked asked) {
        var contacts = people.contactsOf(account);
        return transactions.inAccount(
                account,
                () -> act(account, place, contacts, asked)
                        .map(it -> touched(it).flatMap(_ -> units.begin(account, place, asked)))
                        .orElseGet(() -> units.begin(account, place, asked)));
    }

    /** Ends an ordered action as done, and its touch with the report. */
    public Ruling<OrderedAction> finish(UUID account, Units.Place place, Did did, Asked asked) {
        var contacts = people.contactsOf(account);
        return transactions.inAccount(
                account,
                () -> act(account, place, contacts, asked)
                        .map(it -> did.untouched() ? untouched(it) : done(it, did))
                        .orElseGet(() -> units.finish(account, place, asked)));
    }

    private Optional<Act> act(UUID account, Units.Place place, List<People.Contact> contacts, Asked asked) {
        var ticket = tickets.lock(account, place.ticket());
        return units.of(account, place.ticket()).stream()
                .filter(it -> it.position() == place.position() && it.isOpen())
                .findFirst()
                .flatMap(it -> things.wanted(ticket, it).map(wanted -> new Act(ticket, it, wanted, contacts, asked)));
    }

    private Ruling<OrderedAction> untouched(Act act) {
        dockets.note(
                new Docket(act.ticket(), List.of()),
                TicketEvent.ACTION_UNTOUCHED,
                act.asked(),
                Map.of("action", Integer.toString(act.action().position())));
        return units.finish(act.account(), act.place(), act.asked());
    }

    private Ruling<OrderedAction> done(Act act, Did did) {
        return touched(act).flatMap(touch -> {
            if (touch.state() instanceof State.Running || touch.state() instanceof State.Stopping) {
                var report = did.report().isBlank() ? act.action().words() : did.report();
                intervening.end(touch, new Intervening.Done(report, List.of()), act.asked());
            }
            return units.finish(act.account(), act.place(), act.asked());
        });
    }

    /** The touch that does it, begun; denied with the clause where nothing allows it now. */
    private Ruling<Intervention> touched(Act act) {
        return ordered.of(act.account(), act.place())
                .flatMap(it -> interventions.find(act.account(), it))
                .or(() -> asked(act).map(it -> ordered.add(act.place(), it)))
                .map(it -> begun(it, act))
                .orElseGet(() -> anew(act));
    }

    /** What somebody of the desk has asked for in the ticket already, and that does nothing else. */
    private Optional<Intervention> asked(Act act) {
        Action action = act.wanted().action();
        return interventions.ofTicket(act.account(), act.ticket().id()).stream()
                .filter(it -> it.action() == action && !it.state().isOver())
                .filter(it -> !ordered.serves(it))
                .findFirst();
    }

    private Ruling<Intervention> begun(Intervention it, Act act) {
        if (it.course().begunAt() != null) {
            return Ruling.granted(it);
        }
        var now = Asked.now(act.asked().by(), act.asked().at());
        return intervening.begin(new Key(it.account(), it.id()), act.contacts(), now);
    }

    private Ruling<Intervention> anew(Act act) {
        var said = asking.said(act.ticket(), act.wanted(), act.asked().at());
        Answer answer = said.answer();
        return switch (answer.right()) {
            case ALLOWED, ALLOWED_WITH_NOTICE ->
                begun(ordered.add(act.place(), asking.add(act.ticket(), act.wanted(), act.asked())), act);
            case NEEDS_AUTHORISATION -> {
                ordered.add(act.place(), asking.request(act.ticket(), act.wanted(), act.contacts(), act.asked()));
                yield new Ruling.Denied<>(ConsentRefusal.AUTHORISATION_MISSING, said.because());
            }
            case FORBIDDEN -> new Ruling.Denied<>(ConsentRefusal.FORBIDDEN, said.because());
        };
    }
}
