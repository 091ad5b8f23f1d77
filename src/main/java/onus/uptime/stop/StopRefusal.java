package onus.uptime.stop;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a stop is not taken. */
public enum StopRefusal implements Coded {
    NO_SUCH_SERVICE,
    NOT_MEASURED,
    STOP_TOLD_TOO_LATE,
    STOP_ENDS_TOO_EARLY,
    STOP_CORRECTED,
    NOTHING_TO_END;

    <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("uptime").point(code()));
    }
}
