package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import onus.reason.Coded;

/** A way to reach the desk. */
public enum Channel implements Coded {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("portal")
    PORTAL,
    @JsonProperty("api")
    API
}
