package onus.incident;

import onus.reason.Coded;

/** Why an incident, as it stands, does not do what was asked; the clause behind it is cited with each. */
public enum Refusal implements Coded {
    NOT_ORDERED("diagnosis.fee"),
    ALREADY_ORDERED("diagnosis.fee"),
    WRONG_AMOUNT("diagnosis.fee"),
    ANNOUNCEMENT_EXPIRED("diagnosis.announcementValidDays"),
    KNOWN_INCIDENT("diagnosis.fee"),
    NOT_BEGUN("finding"),
    ALREADY_BEGUN("finding"),
    NOT_YET_FOUND("finding"),
    FINDING_SIGNED("finding"),
    FAULT_AND_OUTCOME_EXCLUDE("diagnosis.faults"),
    QUOTES_NOT_OFFERED("quote"),
    NO_QUOTE_PENDING("quote.binding"),
    QUOTE_PENDING("quote.binding"),
    QUOTE_DUE("quote.binding"),
    ALREADY_ACCEPTED("quote.binding"),
    NOT_ACCEPTED("quote.binding"),
    QUOTE_EXPIRED("quote.validityDays"),
    STILL_VALID("quote.validityDays"),
    QUOTE_TOO_SHORT("quote.validityDays"),
    OBJECTED_ALREADY("finding.objectionDays"),
    OBJECTION_TOO_LATE("finding.objectionDays"),
    NO_OBJECTION("finding.objectionDays"),
    SAME_TECHNICIAN("finding.objectionDays"),
    CONTESTED("payment.contestUntil"),
    CLOSED("tickets.reopenDays"),
    NOT_AN_INCIDENT("tickets.kinds"),
    NOT_A_QUESTION("tickets.kinds"),
    STANDING("standing.withdrawsOnContest"),
    STALE("tickets.kinds");

    private final String clause;

    Refusal(String clause) {
        this.clause = clause;
    }

    /** The clause of the contract that the refusal rests on. */
    public String clause() {
        return clause;
    }
}
