package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import onus.reason.Coded;

/** Something support may do to what a customer runs, from looking at it from outside to copying its data. */
public enum Action implements Coded {
    /** What anybody sees from outside, and metrics. */
    @JsonProperty("look-outside")
    LOOK_OUTSIDE,
    /** Configuration and logs. */
    @JsonProperty("read-configuration")
    READ_CONFIGURATION,
    /** The contents of a mailbox, the rows of a database. */
    @JsonProperty("read-personal-data")
    READ_PERSONAL_DATA,
    /** Changing configuration, installing, updating. */
    @JsonProperty("change-configuration")
    CHANGE_CONFIGURATION,
    @JsonProperty("restart")
    RESTART,
    @JsonProperty("restore-data")
    RESTORE_DATA,
    @JsonProperty("copy-out")
    COPY_OUT,
    @JsonProperty("suspend")
    SUSPEND,
    @JsonProperty("rescue-mode")
    RESCUE_MODE;

    /** Whether it goes on until somebody lifts it. */
    public boolean lasts() {
        return this == SUSPEND || this == RESCUE_MODE;
    }
}
