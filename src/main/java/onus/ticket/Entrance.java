package onus.ticket;

import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.reason.Ruling;
import onus.reason.Value;
import onus.settlement.StandingOf;
import onus.settlement.Verdict;

/** Whether a ticket may be opened: the contract takes the kind and topic, and the customer's support stands. */
final class Entrance {

    private Entrance() {}

    static Ruling<TicketKind> decide(NewTicket told, Terms terms, Verdict<StandingOf.Answer> standing) {
        var kind = Value.Code.of("kind", told.kind());
        if (!terms.tickets().kinds().contains(told.kind())) {
            return Ruling.denied(
                    TicketRefusal.KIND_NOT_OFFERED,
                    TicketRefusal.KIND_NOT_OFFERED.because().with("kind", kind));
        }
        if (told.kind() == TicketKind.QUESTION && !takes(told, terms)) {
            return Ruling.denied(TicketRefusal.TOPIC_NOT_OFFERED, TicketRefusal.TOPIC_NOT_OFFERED.because());
        }
        if (standing instanceof Verdict.Decided<StandingOf.Answer>(var answer, var because)
                && !answer.mayOpen().contains(told.kind())) {
            return new Ruling.Denied<>(TicketRefusal.STANDING, because);
        }
        return Ruling.granted(told.kind());
    }

    private static boolean takes(NewTicket told, Terms terms) {
        return told.topic() != null && terms.tickets().questionTopics().contains(told.topic());
    }
}
