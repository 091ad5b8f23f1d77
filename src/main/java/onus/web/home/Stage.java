package onus.web.home;

import onus.incident.Incident;
import onus.incident.State;
import onus.ticket.Ticket;

/** Where a ticket stands and whose turn it is, as codes of the pages' sentences. */
public final class Stage {

    private static final String YOU = "you";
    private static final String DESK = "desk";
    private static final String NOBODY = "nobody";

    private Stage() {}

    public static String of(Incident incident) {
        return switch (incident.state()) {
            case State.Announced _ -> "announced";
            case State.Ordered _ -> "ordered";
            case State.Diagnosing _ -> "diagnosing";
            case State.QuoteDue _ -> "quote-due";
            case State.Quoted _ -> "quoted";
            case State.Working _ -> "working";
            case State.Settled _ -> Summaries.underObjection(incident) ? "objection" : "settled";
            case State.Withdrawn _ -> "withdrawn";
            case State.Expired _ -> "expired";
        };
    }

    static String turn(Incident incident) {
        return switch (incident.state()) {
            case State.Announced _, State.Quoted _ -> YOU;
            case State.Ordered _, State.Diagnosing _, State.QuoteDue _, State.Working _ -> DESK;
            case State.Settled _ -> Summaries.underObjection(incident) ? DESK : NOBODY;
            case State.Withdrawn _, State.Expired _ -> NOBODY;
        };
    }

    public static String of(Ticket ticket) {
        return ticket.state().code();
    }

    static String turn(Ticket ticket) {
        return switch (ticket.state()) {
            case OPEN -> DESK;
            case ANSWERED -> YOU;
            case CLOSED -> NOBODY;
        };
    }
}
