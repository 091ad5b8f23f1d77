package onus.ticket;

import java.util.Optional;
import onus.contract.PlanTerms;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.reason.Because;
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
        if (!contains(basicPlan(terms), told.kind())) {
            return Ruling.denied(
                    TicketRefusal.KIND_NOT_OFFERED,
                    Because.of("plans." + told.kind().code()).point("missing").with("kind", kind));
        }
        return Ruling.granted(told.kind());
    }

    private static boolean takes(NewTicket told, Terms terms) {
        return told.topic() != null && terms.tickets().questionTopics().contains(told.topic());
    }

    private static Optional<PlanTerms.PlanRow> basicPlan(Terms terms) {
        return terms.everyone() == null || terms.plans() == null
                ? Optional.empty()
                : Optional.ofNullable(terms.plans().get(terms.everyone().plan()));
    }

    private static boolean contains(Optional<PlanTerms.PlanRow> plan, TicketKind kind) {
        return switch (kind) {
            case CHANGE -> plan.map(it -> it.change() != null).orElse(true);
            case FAILURE -> plan.map(it -> it.failure() != null).orElse(true);
            case QUESTION, DIAGNOSIS, FAULT_CLAIM, SLA_CLAIM, NOTICE -> true;
        };
    }
}
