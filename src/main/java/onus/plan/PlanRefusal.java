package onus.plan;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a plan, its servers, its named contacts or its units are not changed; the clause behind it is cited with each. */
public enum PlanRefusal implements Coded {
    NO_PLANS("plans"),
    NOT_FOR_SALE("plans"),
    STANDING("standing.below"),
    NOTHING_CHANGES("plans"),
    NOT_A_SERVER("plan.billableUnit"),
    NO_SUCH_SERVER("plan.billableUnit"),
    SMALLER_PLAN_ADDS_NO_SERVER("plan.downgrade"),
    TOO_MANY_NAMED("plans.contacts"),
    NAMED_ALREADY("plans.contacts"),
    NOT_NAMED("plans.contacts"),
    NO_SUCH_CONTACT("plans.contacts"),
    NOT_SUBSCRIBED("plans"),
    CANCELLED_ALREADY("plan.downgrade"),
    NO_SUCH_OFFER("plans"),
    ORDERED_ALREADY("plans"),
    OFFER_EXPIRED("plans"),
    WRONG_AMOUNT("plans"),
    CHANGED_SINCE("plans"),
    NO_SUCH_ACTION("quota.unit"),
    ACTION_IS_OVER("quota.unit"),
    NOTHING_TO_CANCEL("quota.returnedWhen");

    private final String clause;

    PlanRefusal(String clause) {
        this.clause = clause;
    }

    /** The clause with the sentence that says no. */
    public Because because() {
        return this == STANDING ? Because.of(clause) : Because.of(clause).point(code());
    }

    <T> Ruling<T> denied() {
        return Ruling.denied(this, because());
    }
}
