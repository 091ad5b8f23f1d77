package onus.settlement;

import onus.reason.Coded;

/** How far the scope of an authorisation reaches the object of an intervention. */
public enum Reach implements Coded {
    NOTHING,
    /** It speaks of the whole service that the object belongs to. */
    SERVICE,
    /** It names the object, or what holds it. */
    NAMED,
    /** It names it among what must be left alone. */
    PROHIBITED
}
