package onus.ticket;

import onus.plan.Entitled;
import onus.reason.Coded;
import onus.reason.Ruling;
import onus.settlement.Entitlement;
import onus.settlement.Entitlement.Barrier;
import onus.settlement.Verdict;

/** What the gate of the plans means for a ticket: it opens, or a barrier names why not. */
final class Admission {

    private Admission() {}

    static Ruling<Entitled> decide(Entitled entitled) {
        return switch (entitled.made().verdict()) {
            case Verdict.Decided<Entitlement.Answer>(var answer, var because) -> {
                var barrier = answer.barrier();
                yield barrier == null ? Ruling.granted(entitled) : new Ruling.Denied<>(refusal(barrier), because);
            }
            case Verdict.Refused<Entitlement.Answer>(var code, var because) -> Ruling.denied(code, because);
        };
    }

    private static Coded refusal(Barrier barrier) {
        return switch (barrier) {
            case STANDING -> TicketRefusal.STANDING;
            case KIND -> TicketRefusal.KIND_NOT_OFFERED;
            case SERVER -> TicketRefusal.SERVER_NOT_COVERED;
            case CONTACT -> TicketRefusal.NOT_A_NAMED_CONTACT;
            case CHANNEL -> TicketRefusal.CHANNEL_CLOSED;
            case QUOTA -> TicketRefusal.OVER_QUOTA;
        };
    }
}
