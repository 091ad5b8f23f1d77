package onus.web.know;

import java.util.Arrays;
import java.util.List;
import onus.contract.AccessTerms;
import onus.contract.Action;
import onus.contract.Channel;
import onus.contract.ObjectKind;
import onus.contract.TicketKind;
import onus.reason.Coded;
import onus.reason.Value;
import onus.settlement.Claim;
import onus.settlement.Entitlement;
import onus.settlement.Fault;
import onus.settlement.Outcome;
import onus.settlement.Situation;
import onus.settlement.StandingState;

/** The codes that a fact of the calculator can have, where it can have only some. */
final class FactChoices {

    private static final List<String> TRUTH = List.of("true", "false");

    private FactChoices() {}

    static List<String> of(String question, String fact) {
        return switch (fact) {
            case "claim" -> codes(Claim.values());
            case "fault" -> codes(Fault.values());
            case "outcome" -> codes(Outcome.values());
            case "channel" -> codes(Channel.values());
            case "kind" ->
                question.equals("reaction-deadline")
                        ? codes(TicketKind.QUESTION, TicketKind.CHANGE, TicketKind.FAILURE)
                        : codes(TicketKind.values());
            case "action" -> codes(Action.values());
            case "object" -> codes(ObjectKind.values());
            case "situation" -> codes(Situation.values());
            case "danger" -> codes(AccessTerms.Danger.values());
            case "actor" -> codes(Entitlement.Actor.values());
            case "standing" -> codes(StandingState.values());
            case "paid", "contested", "confirmed", "covered" -> TRUTH;
            default -> List.of();
        };
    }

    /** A code as people say it. */
    static Value word(String fact, String code) {
        return new Value.Code(TRUTH.contains(code) ? "truth" : fact, code);
    }

    private static List<String> codes(Coded... codes) {
        return Arrays.stream(codes).map(Coded::code).toList();
    }
}
