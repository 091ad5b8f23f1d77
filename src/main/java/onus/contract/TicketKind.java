package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import onus.reason.Coded;

/** What a ticket is for; it decides which promises and prices apply. */
public enum TicketKind implements Coded {
    @JsonProperty("question")
    QUESTION,
    @JsonProperty("change")
    CHANGE,
    @JsonProperty("failure")
    FAILURE,
    @JsonProperty("diagnosis")
    DIAGNOSIS,
    @JsonProperty("fault-claim")
    FAULT_CLAIM,
    @JsonProperty("sla-claim")
    SLA_CLAIM,
    @JsonProperty("notice")
    NOTICE
}
