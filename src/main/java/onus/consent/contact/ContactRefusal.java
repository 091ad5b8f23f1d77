package onus.consent.contact;

import onus.reason.Because;
import onus.reason.Coded;

/** Why a duty to reach the customer does not begin, or an attempt does not count. */
public enum ContactRefusal implements Coded {
    CONTACT_NOT_A_DUTY("contact.events"),
    CONTACT_ALREADY_REACHED("contact.events"),
    CONTACT_OTHER_CHANNEL("contact.channels");

    private final String clause;

    ContactRefusal(String clause) {
        this.clause = clause;
    }

    Because because() {
        return Because.of(clause).point(code());
    }
}
