package onus.web.tickets;

import onus.incident.State;
import onus.ticket.TicketState;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of a ticket.
 *
 * @param form what was typed and not taken
 * @param key of the reply, so that a reply sent twice is said once
 */
public record TicketSheet(Story story, Form form, Complaint complaint, String key) {

    public String path() {
        return "/tickets/" + story.ticket().reference();
    }

    public boolean awaitsOrder() {
        return state() instanceof State.Announced;
    }

    public boolean ranOut() {
        return state() instanceof State.Expired;
    }

    public boolean mayWithdraw() {
        return story.money().mayWithdraw();
    }

    /** Whether taking it back ends work that has begun. */
    public boolean begun() {
        return !(state() instanceof State.Announced || state() instanceof State.Ordered);
    }

    public boolean awaitsAnswer() {
        return state() instanceof State.Quoted;
    }

    public boolean closed() {
        return story.ticket().state() == TicketState.CLOSED;
    }

    private @Nullable State state() {
        return story.money().incident().map(it -> it.state()).orElse(null);
    }
}
