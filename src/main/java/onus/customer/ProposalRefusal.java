package onus.customer;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a proposal is not taken or not approved. */
public enum ProposalRefusal implements Coded {
    NOT_ALLOWED,
    NO_SUCH_PROPOSAL,
    SAME_PERSON,
    ALREADY_APPROVED,
    NOT_WITHDRAWN,
    NOT_BY_PROPOSAL;

    <T> Ruling<T> because() {
        return Ruling.denied(this, Because.of("standing.reinstatement").point(code()));
    }
}
