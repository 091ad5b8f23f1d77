package onus.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import onus.platform.Columns;
import onus.reason.Coded;
import onus.settlement.Outcome;
import onus.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;

/** A state as three columns: its name, its one instant, and the outcome where there is one. */
record StateColumns(Name name, Instant at, @Nullable Outcome outcome) {

    /** The names of the states, as files, JSON and message keys write them. */
    enum Name implements Coded {
        ANNOUNCED(TicketEvent.ANNOUNCED),
        ORDERED(TicketEvent.ORDERED),
        DIAGNOSING(TicketEvent.DIAGNOSING),
        QUOTE_DUE(TicketEvent.QUOTE_DUE),
        QUOTED(TicketEvent.QUOTED),
        WORKING(TicketEvent.WORKING),
        SETTLED(TicketEvent.SETTLED),
        WITHDRAWN(TicketEvent.WITHDRAWN),
        EXPIRED(TicketEvent.EXPIRED);

        private final TicketEvent event;

        Name(TicketEvent event) {
            this.event = event;
        }

        /** What entering it is in the story of the ticket. */
        TicketEvent event() {
            return event;
        }
    }

    static StateColumns of(State state) {
        return switch (state) {
            case State.Announced(var until) -> new StateColumns(Name.ANNOUNCED, until, null);
            case State.Ordered(var at) -> new StateColumns(Name.ORDERED, at, null);
            case State.Diagnosing(var since) -> new StateColumns(Name.DIAGNOSING, since, null);
            case State.QuoteDue(var since) -> new StateColumns(Name.QUOTE_DUE, since, null);
            case State.Quoted(var until) -> new StateColumns(Name.QUOTED, until, null);
            case State.Working(var since) -> new StateColumns(Name.WORKING, since, null);
            case State.Settled(var outcome, var at) -> new StateColumns(Name.SETTLED, at, outcome);
            case State.Withdrawn(var at) -> new StateColumns(Name.WITHDRAWN, at, null);
            case State.Expired(var at) -> new StateColumns(Name.EXPIRED, at, null);
        };
    }

    static State read(ResultSet row) throws SQLException {
        var at = Columns.instant(row, "state_at");
        return switch (Columns.code(row, "state", Name.class)) {
            case ANNOUNCED -> new State.Announced(at);
            case ORDERED -> new State.Ordered(at);
            case DIAGNOSING -> new State.Diagnosing(at);
            case QUOTE_DUE -> new State.QuoteDue(at);
            case QUOTED -> new State.Quoted(at);
            case WORKING -> new State.Working(at);
            case SETTLED -> new State.Settled(Columns.code(row, "outcome", Outcome.class), at);
            case WITHDRAWN -> new State.Withdrawn(at);
            case EXPIRED -> new State.Expired(at);
        };
    }
}
