package onus.uptime.care;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a daily look is not taken. */
public enum CareRefusal implements Coded {
    NOT_COVERED,
    NOT_YET,
    ALREADY_NOTED;

    <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("dailyCare").point(code()));
    }
}
