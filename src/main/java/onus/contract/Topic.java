package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import onus.reason.Coded;

/** What a question is about. */
public enum Topic implements Coded {
    @JsonProperty("commercial")
    COMMERCIAL,
    @JsonProperty("technical")
    TECHNICAL,
    @JsonProperty("sales")
    SALES
}
