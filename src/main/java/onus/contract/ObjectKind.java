package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import onus.reason.Coded;

/** What support touches: a whole service, or a part of one that has a name of its own. */
public enum ObjectKind implements Coded {
    @JsonProperty("site")
    SITE,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("domain")
    DOMAIN,
    @JsonProperty("server")
    SERVER,
    @JsonProperty("instance")
    INSTANCE,
    @JsonProperty("network")
    NETWORK,
    @JsonProperty("disk")
    DISK,
    /** A file or folder, by its path. */
    @JsonProperty("file")
    FILE,
    /** A mailbox, by its address. */
    @JsonProperty("mailbox")
    MAILBOX,
    /** A database, by its name. */
    @JsonProperty("database")
    DATABASE;

    /** Whether it is a part of a service and goes by a name. */
    public boolean isNamed() {
        return this == FILE || this == MAILBOX || this == DATABASE;
    }
}
