package onus.ticket;

import onus.people.Caller;
import onus.reason.Coded;

/** Who speaks in a ticket. */
public enum Side implements Coded {
    CONTACT,
    STAFF,
    MACHINE;

    static Side of(Caller caller) {
        return switch (caller) {
            case Caller.Contact _ -> CONTACT;
            case Caller.Staff _ -> STAFF;
            case Caller.Machine _ -> MACHINE;
        };
    }
}
