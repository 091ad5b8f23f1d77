package onus.incident;

import onus.ticket.Ticket;
import onus.ticket.Unfinished;
import org.springframework.stereotype.Component;

/** A ticket stays open as long as its incident goes on. */
@Component
class OpenIncidents implements Unfinished {

    private final Incidents incidents;

    OpenIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public boolean isWithin(Ticket ticket) {
        return incidents
                .find(ticket.account(), ticket.id())
                .filter(it -> !it.isOver())
                .isPresent();
    }
}
