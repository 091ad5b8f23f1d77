package onus.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.clock.Clock;
import onus.clock.line.TakeUp;
import onus.customer.Customer;
import onus.customer.Service;
import onus.incident.Disputes;
import onus.incident.Finding;
import onus.incident.Incident;
import onus.incident.Move;
import onus.incident.Works;
import onus.offer.Offer;
import onus.ticket.Line;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket with everything that stands beside it, as it is now. */
public record CaseFile(
        Ticket ticket,
        Customer customer,
        Service service,
        Optional<Incident> incident,
        List<Offer> offers,
        Paper paper,
        Reactions reactions,
        Joined joined) {

    /** Which line has the ticket and whether it took it up, and how the clocks of what was promised for it stand at an instant; the last one is in force. */
    public record Reactions(Line line, Optional<TakeUp> takeUp, List<Clock> clocks, Instant at) {}

    /** The ticket that this one was merged into, and those that were merged into it, by their references. */
    public record Joined(Optional<String> into, List<String> duplicates) {}

    /** What was signed and written down in an incident. */
    public record Paper(
            List<Finding> findings,
            Optional<Disputes.Raised> objection,
            Optional<Disputes.Reviewed> review,
            Optional<Works.Work> work,
            Set<Move> open) {

        static final Paper NONE = new Paper(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** Where it stands: the incident's state, else the conversation's. */
    public String state() {
        return incident.map(it -> it.state().code()).orElse(ticket.state().code());
    }

    /** The price told last for the diagnosis. */
    public Optional<Offer> announcement() {
        return incident.flatMap(it -> offer(it.announcement()));
    }

    /** The quote told last. */
    public Optional<Offer> quote() {
        return incident.flatMap(it -> offer(it.quote()));
    }

    private Optional<Offer> offer(@Nullable UUID offer) {
        return offers.stream().filter(it -> it.id().equals(offer)).findFirst();
    }
}
