package onus.ticket;

import java.util.Locale;
import onus.reason.Coded;

/** Everything that the journal of a ticket can say has happened, whichever room says it; the story has a sentence for each. */
public enum TicketEvent implements Coded {
    OPENED,
    SAID,
    NOTED,
    ATTACHED,
    ASSIGNED,
    HANDED_OVER,
    RECLASSIFIED,
    MERGED,
    MERGED_IN,
    CLOSED,

    CONVERTED,
    ANNOUNCED,
    ORDERED,
    DIAGNOSING,
    QUOTE_DUE,
    QUOTED,
    WORKING,
    SETTLED,
    WITHDRAWN,
    EXPIRED,
    RELEASED,
    OBJECTED,
    REVIEWED,
    DECIDED,

    REACTION_AT_RISK,
    REACTION_MISSED,
    TAKE_UP_MISSED,
    CALLED,
    ACKNOWLEDGED,

    AUTHORISED,
    REVOKED,
    ACTION_UNTOUCHED,
    TOUCH_READY,
    TOUCH_WAITING,
    TOUCH_REFUSED,
    TOUCH_FORBIDDEN,
    TOUCH_LAPSED,
    TOUCH_RUNNING,
    TOUCH_STOPPING,
    TOUCH_ENDED,
    TOUCH_LIFTED,
    CONTACT_RAISED,
    CONTACT_TRIED,
    CONTACT_ESCALATED,
    SECRET_HANDED,
    SECRET_SHOWN,
    SECRET_DELETED;

    /** What a written code says; a journal holds no other. */
    public static TicketEvent of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
