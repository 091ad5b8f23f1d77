package onus.people;

import onus.reason.Coded;

/** Why a person's door stays closed. */
public enum WhyNot implements Coded {
    NOT_FOR_YOU,
    LINK_USED,
    WEAK_PASSWORD,
    PASSWORD_NEEDED,
    ALREADY_HAS_PASSWORD
}
