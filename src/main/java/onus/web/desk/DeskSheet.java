package onus.web.desk;

import java.util.Arrays;
import java.util.List;
import onus.contract.TicketKind;
import onus.incident.Announcing;
import onus.incident.Finding;
import onus.incident.FindingOutcome;
import onus.incident.Incident;
import onus.incident.Objection;
import onus.incident.State;
import onus.people.StaffRole;
import onus.plan.OrderedAction;
import onus.settlement.Fault;
import onus.ticket.Reclassifying;
import onus.ticket.TicketState;
import onus.uptime.known.KnownIncident;
import onus.web.Complaint;
import onus.web.Form;
import onus.web.Visit;
import onus.web.tickets.Story;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the desk works on it.
 *
 * @param looksLike known incidents it may belong to
 */
public record DeskSheet(
        Story story,
        List<OrderedAction> ordered,
        Form form,
        Complaint complaint,
        String key,
        List<KnownIncident> looksLike) {

    /** Lines a quote form shows; more than anybody has needed. */
    static final int QUOTE_LINES = 6;

    public String path() {
        return "/desk/tickets/" + story.ticket().reference();
    }

    /** Whether the reader says what became of an action; one given back is over, of one done only its unit may come back. */
    public boolean mayEnd(OrderedAction action, Visit visit) {
        return action.state() != OrderedAction.State.RETURNED
                && (visit.hasRole(StaffRole.AGENT)
                        || visit.hasRole(StaffRole.TECHNICIAN)
                        || visit.hasRole(StaffRole.SUPERVISOR));
    }

    public boolean mayBegin() {
        return state() instanceof State.Ordered;
    }

    public boolean maySign() {
        return state() instanceof State.Diagnosing;
    }

    public boolean mayQuote() {
        return state() instanceof State.QuoteDue;
    }

    /** Whether work that no diagnosis led to may get a price of its own: what is over a quota or outside a plan. */
    public boolean mayQuoteAlone() {
        return state() == null
                && !Announcing.isIncident(story.ticket().kind())
                && story.version().terms().quote() != null
                && !closed();
    }

    public boolean mayReport() {
        return state() instanceof State.Working;
    }

    public boolean mayReview() {
        return story.money().incident().map(it -> it.objection()).orElse(null) instanceof Objection.Open;
    }

    public boolean mayConvert() {
        return story.ticket().kind() == TicketKind.QUESTION
                && story.version().terms().diagnosis() != null
                && !closed();
    }

    public boolean mayClose() {
        return story.money().incident().map(Incident::isOver).orElse(true)
                && story.ticket().state() != TicketState.CLOSED;
    }

    /** Whether the reader may merge this ticket into another: what somebody else works on only a supervisor does. */
    public boolean mayMerge(Visit visit) {
        var assignee = story.ticket().assignee();
        var free = assignee == null || assignee.equals(visit.caller().person());
        return visit.hasRole(StaffRole.SUPERVISOR)
                || (free && (visit.hasRole(StaffRole.AGENT) || visit.hasRole(StaffRole.TECHNICIAN)));
    }

    public boolean closed() {
        return story.ticket().state() == TicketState.CLOSED;
    }

    /** What the ticket may be put right to; nothing where it began with a price. */
    public List<TicketKind> kinds() {
        return Reclassifying.kinds(story.ticket().kind(), story.version().terms());
    }

    /** What can come of a diagnosis when the cause lies there. */
    public List<FindingOutcome> outcomes(Fault fault) {
        boolean quotes = story.version().terms().quote() != null;
        return Arrays.stream(FindingOutcome.values())
                .filter(it -> !Finding.exclude(fault, it))
                .filter(it -> quotes || it != FindingOutcome.QUOTE)
                .toList();
    }

    public int quoteLines() {
        return QUOTE_LINES;
    }

    private @Nullable State state() {
        return story.money().incident().map(it -> it.state()).orElse(null);
    }
}
