package onus.settlement;

import onus.reason.Coded;

/** What support is working on when it wants to touch something. */
public enum Situation implements Coded {
    ORDERED_CHANGE,
    FAILURE,
    OTHER
}
