package onus.people;

import onus.reason.Coded;

/** What a token is good for: reading, everything its person may do, or only reporting what a monitor saw. */
public enum Scope implements Coded {
    READ,
    WRITE,
    MONITORING
}
