package onus.ticket;

import onus.reason.Because;
import onus.reason.Coded;

/** Why a ticket is not opened or not written into; the clause behind it is cited with each. */
public enum TicketRefusal implements Coded {
    NO_SUCH_SERVICE("tickets.kinds"),
    NO_CONTRACT_YET("tickets.kinds"),
    KIND_NOT_OFFERED("tickets.kinds"),
    TOPIC_NOT_OFFERED("tickets.questionTopics"),
    STANDING("standing.withdrawsOnContest"),
    SERVER_NOT_COVERED("plan.billableUnit"),
    NOT_A_NAMED_CONTACT("plans.contacts"),
    CHANNEL_CLOSED("plans.channels"),
    OVER_QUOTA("quota.overLimit"),
    REOPEN_TOO_LATE("tickets.reopenDays"),
    ALREADY_CLOSED("tickets.reopenDays"),
    MONEY_OPEN("tickets.reopenDays"),
    STALE("tickets.kinds"),
    SAME_LINE("tickets.kinds"),
    SAME_KIND("tickets.kinds"),
    PRICED_KIND("tickets.kinds"),
    NO_CALL_OPEN("tickets.kinds"),
    INTO_ITSELF("tickets.kinds"),
    OTHER_CUSTOMER("tickets.kinds"),
    OTHER_TERMS("tickets.kinds"),
    OTHER_PROMISE("tickets.kinds"),
    ALREADY_MERGED("tickets.kinds"),
    MASTER_MERGED("tickets.kinds"),
    MASTER_CLOSED("tickets.kinds"),
    IN_OTHER_HANDS("tickets.kinds"),
    WORK_BEGUN("tickets.kinds");

    private final String clause;

    TicketRefusal(String clause) {
        this.clause = clause;
    }

    /** The clause of the contract that the refusal rests on. */
    public String clause() {
        return clause;
    }

    /** The clause with the sentence that says no. */
    public Because because() {
        return Because.of(clause).point(code());
    }
}
