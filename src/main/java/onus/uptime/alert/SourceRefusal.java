package onus.uptime.alert;

import onus.reason.Coded;

/** Why a monitor is not connected or an alert not assigned. */
public enum SourceRefusal implements Coded {
    MAPPING_UNUSABLE,
    NAME_TAKEN,
    NOTHING_TO_ASSIGN,
    FOREIGN_SERVICE
}
