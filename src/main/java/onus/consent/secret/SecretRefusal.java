package onus.consent.secret;

import onus.reason.Because;
import onus.reason.Coded;

/** Why a secret is not taken or not shown. */
public enum SecretRefusal implements Coded {
    SECRET_KEPT_TOO_LONG("authorisation.maxHours"),
    SECRET_NOT_IN_CHARGE("authorisation.actions"),
    SECRET_GONE("authorisation.maxHours"),
    SECRET_TICKET_CLOSED("authorisation.maxHours");

    private final String clause;

    SecretRefusal(String clause) {
        this.clause = clause;
    }

    Because because() {
        return Because.of(clause).point(code());
    }
}
