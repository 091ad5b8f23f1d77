package onus.people;

import onus.reason.Coded;

/** Where a token lives: in a browser's cookie, with a program, or with a monitor that reports alerts and belongs to no person. */
public enum TokenKind implements Coded {
    SESSION,
    API,
    SOURCE
}
