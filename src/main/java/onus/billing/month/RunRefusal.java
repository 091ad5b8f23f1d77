package onus.billing.month;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why the monthly run does not do what was asked. */
public enum RunRefusal implements Coded {
    NO_SUCH_RUN,
    NO_PLANS,
    MONTH_NOT_OVER,
    STILL_WORKING,
    NOT_DRAFTED;

    <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("run").point(code()));
    }
}
