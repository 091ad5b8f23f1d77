package onus.uptime.outage;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why an outage or a maintenance is not taken. */
public enum Refusal implements Coded {
    NO_SUCH_SERVICE,
    NOT_MEASURED,
    NOT_YET,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_CORRECTED,
    NOT_EXCLUDED,
    ALREADY_BEGUN,
    NO_SUCH_MAINTENANCE,
    ALREADY_CANCELLED,
    WORK_HAS_BEGUN;

    public <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("uptime").point(code()));
    }
}
