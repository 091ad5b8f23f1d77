package onus.billing;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a door of billing does not do what was asked. */
public enum Refusal implements Coded {
    NO_SUCH_INVOICE,
    NO_SUCH_CHARGE,
    STALE,
    OTHER_CURRENCY,
    NOT_POSITIVE,
    KEY_REUSED,
    NOTHING_TO_WAIVE,
    NOT_AN_INCIDENT,
    NO_SUCH_SERVICE,
    NOT_FOR_RENEWAL,
    WRONG_AMOUNT,
    NOT_ALLOWED;

    <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("payment").point(code()));
    }
}
