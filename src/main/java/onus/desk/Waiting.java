package onus.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import onus.incident.Incident;
import onus.incident.Objection;
import onus.incident.State;
import onus.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom, and since when.
 *
 * @param due when the open offer ends
 */
record Waiting(Turn turn, Instant since, @Nullable Instant due) {

    /**
     * What was said and told last.
     *
     * @param lastAnswer when the desk last spoke
     * @param asks when the customer first spoke after that, leaving aside what was said before the open offer
     * @param offeredAt when the open offer was told
     */
    record Words(Optional<Instant> lastAnswer, Optional<Instant> asks, Optional<Instant> offeredAt) {}

    static Waiting of(Ticket ticket, Optional<Incident> incident, Words words) {
        if (incident.isEmpty()) {
            return talking(ticket, words, ticket.openedAt());
        }
        return incident.get().objection() instanceof Objection.Open(var since)
                ? new Waiting(Turn.DESK, since, null)
                : standing(ticket, incident.get().state(), words);
    }

    private static Waiting standing(Ticket ticket, State state, Words words) {
        return switch (state) {
            case State.Announced(var until) -> offered(ticket, words, until);
            case State.Quoted(var until) -> offered(ticket, words, until);
            case State.Ordered(var at) -> new Waiting(Turn.DESK, at, null);
            case State.Diagnosing(var since) -> new Waiting(Turn.DESK, since, null);
            case State.QuoteDue(var since) -> new Waiting(Turn.DESK, since, null);
            case State.Working(var since) -> new Waiting(Turn.DESK, since, null);
            case State.Settled settled -> talking(ticket, words, settled.at());
            case State.Withdrawn(var at) -> talking(ticket, words, at);
            case State.Expired(var at) -> talking(ticket, words, at);
        };
    }

    private static Waiting offered(Ticket ticket, Words words, Instant until) {
        return words.asks()
                .map(it -> new Waiting(Turn.DESK, it, until))
                .orElseGet(() -> new Waiting(Turn.CUSTOMER, words.offeredAt().orElse(ticket.openedAt()), until));
    }

    private static Waiting talking(Ticket ticket, Words words, Instant otherwise) {
        return switch (ticket.state()) {
            case OPEN ->
                new Waiting(Turn.DESK, words.asks().or(words::lastAnswer).orElse(otherwise), null);
            case ANSWERED -> new Waiting(Turn.CUSTOMER, words.lastAnswer().orElse(otherwise), null);
            case CLOSED -> new Waiting(Turn.NOBODY, Objects.requireNonNull(ticket.closedAt()), null);
        };
    }
}
