package onus.people;

import onus.reason.Coded;

/** Where a token lives: in a browser's cookie or with a program. */
public enum TokenKind implements Coded {
    SESSION,
    API
}
