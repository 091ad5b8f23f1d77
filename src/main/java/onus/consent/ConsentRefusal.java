package onus.consent;

import java.util.List;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why something is not touched, authorised or taken back; the clause behind it is cited with each. */
public enum ConsentRefusal implements Coded {
    FORBIDDEN("authorisation.actions"),
    AUTHORISATION_MISSING("authorisation.actions"),
    CHANGE_WITHOUT_RIGHT("authorisation.actions"),
    OTHER_SERVICE("authorisation.actions"),
    REFUSED("authorisation.actions"),
    TICKET_CLOSED("authorisation.actions"),
    NOT_WAITING("authorisation.actions"),
    ALREADY_BEGUN("authorisation.actions"),
    NOT_BEGUN("authorisation.actions"),
    ALREADY_ENDED("authorisation.actions"),
    NOTHING_TO_LIFT("authorisation.emergencies"),
    ALREADY_LIFTED("authorisation.emergencies"),
    NOTHING_TO_REVOKE("authorisation.maxHours"),
    ALREADY_REVOKED("authorisation.maxHours"),
    ALREADY_ANSWERED("authorisation.maxHours"),
    UNTIL_PAST("authorisation.maxHours"),
    UNTIL_TOO_LATE("authorisation.maxHours"),
    WRONG_GRANTOR("authorisation.grantors"),
    OWN_REQUEST("authorisation.grantors"),
    LINK_USED("authorisation.grantors"),
    LINK_NOT_YOURS("authorisation.grantors"),
    NOTHING_TO_AUTHORISE("authorisation.actions"),
    NAMES_MISSING("authorisation.namedScope"),
    NO_SUCH_FILE("authorisation.actions"),
    STALE("authorisation.actions");

    private final String clause;

    ConsentRefusal(String clause) {
        this.clause = clause;
    }

    /** The clause with the sentence that says no. */
    public Because because() {
        return Because.of(clause).point(code());
    }

    <T> Ruling.Denied<T> denied() {
        return new Ruling.Denied<>(this, List.of(because()));
    }
}
