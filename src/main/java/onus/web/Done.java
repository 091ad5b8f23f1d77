package onus.web;

import java.util.Arrays;
import java.util.Optional;
import onus.reason.Coded;

/** What was done before a page was shown again; each has its sentence. */
public enum Done implements Coded {
    SIGNED_OUT,
    WELCOME,
    PASSWORD_SENT,
    PASSWORD_SET,
    OPENED,
    ANNOUNCED,
    WRITTEN,
    NOTED,
    ORDERED,
    WITHDRAWN,
    PLAN_CANCELLED,
    ACCEPTED,
    REFUSED,
    OBJECTED,
    BEGUN,
    SIGNED,
    QUOTED,
    REPORTED,
    REVIEWED,
    CONVERTED,
    ASSIGNED,
    HANDED_OVER,
    RECLASSIFIED,
    MERGED,
    ACTION_BEGUN,
    ACTION_DONE,
    ACTION_RETURNED,
    DUTY_ENTERED,
    DUTY_SWAPPED,
    DUTY_REMOVED,
    CLOSED,
    CONTESTED,
    PAID,
    RENEWED,
    WAIVED,
    PROPOSED,
    MAINTENANCE_ANNOUNCED,
    APPROVED,
    PROPOSAL_REFUSED,
    PROPOSAL_WITHDRAWN,
    RETRIED,
    PUBLISHED,
    SECRET_HANDED,
    SECRET_TAKEN,
    ERASED,
    MATCHED,
    DISMISSED,
    DISCONNECTED,
    DECLARED,
    JOINED,
    ASKED,
    TOUCHED,
    TOUCH_REPORTED,
    LIFTED,
    AUTHORISED,
    RIGHT_RENEWED,
    DECLINED,
    REVOKED,
    TRIED;

    static Optional<Done> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
