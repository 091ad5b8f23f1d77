package onus.ticket;

import java.util.Optional;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;
import onus.settlement.Promised;

/** Whether a ticket may be merged into another: nothing that was promised, ordered or is disputed gets lost by it, and nobody's work is taken away. */
final class Merge {

    private Merge() {}

    /**
     * What is known of the two.
     *
     * @param merged whether the duplicate was merged before
     * @param into whether the master was itself merged into another
     * @param moneyOpen whether something in the duplicate is still ordered, promised or disputed
     * @param workBegun whether somebody works on an action that the duplicate ordered
     * @param promises whether the contract promises reactions
     */
    record Facts(boolean merged, boolean into, boolean moneyOpen, boolean workBegun, boolean promises) {}

    static Ruling<Ticket> decide(Ticket duplicate, Ticket master, Facts facts, Caller by) {
        return identities(duplicate, master, facts)
                .flatMap(_ -> hands(duplicate, by))
                .flatMap(_ -> promises(duplicate, master, facts))
                .flatMap(_ -> unfinished(duplicate, facts));
    }

    private static Ruling<Ticket> identities(Ticket duplicate, Ticket master, Facts facts) {
        if (duplicate.id().equals(master.id())) {
            return denied(TicketRefusal.INTO_ITSELF);
        }
        if (facts.merged()) {
            return denied(TicketRefusal.ALREADY_MERGED);
        }
        if (facts.into()) {
            return denied(TicketRefusal.MASTER_MERGED);
        }
        if (duplicate.state() == TicketState.CLOSED) {
            return denied(TicketRefusal.ALREADY_CLOSED);
        }
        return master.state() == TicketState.CLOSED ? denied(TicketRefusal.MASTER_CLOSED) : Ruling.granted(duplicate);
    }

    /** What somebody else works on is merged by a supervisor only: merging is no way to take a colleague's customer. */
    private static Ruling<Ticket> hands(Ticket duplicate, Caller by) {
        var supervises = by instanceof Caller.Staff staff && staff.roles().contains(StaffRole.SUPERVISOR);
        var free = duplicate.assignee() == null || duplicate.assignee().equals(by.person());
        return supervises || free ? Ruling.granted(duplicate) : denied(TicketRefusal.IN_OTHER_HANDS);
    }

    /** The master answers for both, so it has to stand under the same terms and, where reactions are promised, promise the same thing. */
    private static Ruling<Ticket> promises(Ticket duplicate, Ticket master, Facts facts) {
        if (!duplicate.pin().equals(master.pin())) {
            return denied(TicketRefusal.OTHER_TERMS);
        }
        var promised = facts.promises() ? Promised.of(duplicate.kind()) : Optional.<Promised>empty();
        var same = promised.equals(Promised.of(master.kind()))
                && duplicate.service().equals(master.service());
        return promised.isEmpty() || same ? Ruling.granted(duplicate) : denied(TicketRefusal.OTHER_PROMISE);
    }

    private static Ruling<Ticket> unfinished(Ticket duplicate, Facts facts) {
        if (facts.moneyOpen()) {
            return denied(TicketRefusal.MONEY_OPEN);
        }
        return facts.workBegun() ? denied(TicketRefusal.WORK_BEGUN) : Ruling.granted(duplicate);
    }

    private static Ruling<Ticket> denied(TicketRefusal why) {
        return Ruling.denied(why, why.because());
    }
}
