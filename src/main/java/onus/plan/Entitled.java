package onus.plan;

import java.util.List;
import onus.customer.Deciding.Made;
import onus.reason.Because;
import onus.settlement.Entitlement;
import onus.settlement.Verdict;

/** What the gate says to a wish: the plan it stands on, the question, and the verdict that is kept when the ticket opens. */
public record Entitled(Coverage coverage, Made<Entitlement.Answer> made) {

    /** The steps that decided. */
    public List<Because> because() {
        return switch (made.verdict()) {
            case Verdict.Decided<Entitlement.Answer> decided -> decided.because();
            case Verdict.Refused<Entitlement.Answer> refused -> List.of(refused.because());
        };
    }
}
