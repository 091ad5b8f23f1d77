package onus.settlement;

import java.time.Instant;
import java.util.List;
import onus.contract.AccessTerms.Authorisation;
import onus.contract.AccessTerms.Grantor;
import onus.contract.Action;
import onus.reason.Because;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation as a decision looks at it.
 *
 * @param reach how far it reaches the object in question; its names stay outside the facts
 * @param until first instant it no longer holds
 */
public record Held(
        String id,
        List<Action> actions,
        Reach reach,
        Grantor by,
        Instant from,
        Instant until,
        @Nullable Instant revokedAt) {

    /** Why an authorisation does not help, the nearest miss first. */
    enum Miss implements Coded {
        REVOKED,
        ENDED,
        NOT_YET,
        GRANTOR,
        PROHIBITED,
        NOT_NAMED,
        NOT_IN_SCOPE,
        /** Nothing was given. */
        NONE;

        Because because() {
            return Because.of("authorisation.maxHours").point(code());
        }
    }

    boolean isBackwards() {
        return until.isBefore(from);
    }

    /** Why it does not cover the action at an instant; null if it does. */
    @Nullable
    Miss miss(Action action, Instant at, Authorisation terms) {
        var scope = scope(action, terms);
        if (scope != null) {
            return scope;
        }
        if (at.isBefore(from)) {
            return Miss.NOT_YET;
        }
        if (revokedAt != null && !revokedAt.isAfter(at)) {
            return Miss.REVOKED;
        }
        return at.isBefore(until) ? null : Miss.ENDED;
    }

    private @Nullable Miss scope(Action action, Authorisation terms) {
        if (!actions.contains(action) || reach == Reach.NOTHING) {
            return Miss.NOT_IN_SCOPE;
        }
        if (reach == Reach.PROHIBITED) {
            return Miss.PROHIBITED;
        }
        if (terms.namedScope().contains(action) && reach != Reach.NAMED) {
            return Miss.NOT_NAMED;
        }
        return terms.grantors(action).contains(by) ? null : Miss.GRANTOR;
    }
}
