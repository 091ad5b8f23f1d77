package onus.api.ticket;

import onus.api.problem.Problem;
import onus.incident.Refusal;
import onus.reason.Ruling;
import onus.ticket.TicketRefusal;

/** What a denial of the rooms is outside: most are 409 with their clauses, two are a field that cannot be. */
final class Denials {

    private Denials() {}

    static Problem problem(Ruling.Denied<?> denied) {
        if (denied.why() == Refusal.FAULT_AND_OUTCOME_EXCLUDE) {
            return Problem.invalid("/outcome", "fault-and-outcome-exclude");
        }
        return denied.why() == TicketRefusal.NO_SUCH_SERVICE
                ? Problem.invalid("/service", "not-there")
                : Problem.of(denied);
    }
}
