package onus.desk.privacy;

import onus.reason.Coded;

/** Why nothing is erased. */
public enum PrivacyRefusal implements Coded {
    STILL_NEEDED
}
