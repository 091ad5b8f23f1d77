package onus.plan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import onus.customer.Deciding.Made;
import onus.reason.Because;
import onus.settlement.Entitlement;
import onus.settlement.Verdict;

/**
 * What the gate says to a wish: the plan it stands on, the question, and the verdict that is kept when the ticket opens.
 *
 * @param receivedAt when the wish came in; the units are those of that month
 */
public record Entitled(Coverage coverage, Instant receivedAt, Made<Entitlement.Answer> made) {

    /** The calendar month, in the contract's zone, whose units are taken. */
    YearMonth month() {
        return YearMonth.from(coverage.terms().dayOf(receivedAt));
    }

    /** The steps that decided. */
    public List<Because> because() {
        return switch (made.verdict()) {
            case Verdict.Decided<Entitlement.Answer> decided -> decided.because();
            case Verdict.Refused<Entitlement.Answer> refused -> List.of(refused.because());
        };
    }
}
