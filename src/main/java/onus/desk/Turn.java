package onus.desk;

import onus.reason.Coded;

/** Who has to do something next. */
public enum Turn implements Coded {
    DESK,
    CUSTOMER,
    NOBODY
}
