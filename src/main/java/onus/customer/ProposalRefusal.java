package onus.customer;

import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Ruling;

/** Why a proposal is not taken, approved, refused or withdrawn. */
public enum ProposalRefusal implements Coded {
    NOT_ALLOWED,
    NO_SUCH_PROPOSAL,
    SAME_PERSON,
    ANOTHERS,
    ALREADY_APPROVED,
    ALREADY_ANSWERED,
    NOT_WITHDRAWN,
    NOT_BY_PROPOSAL,
    OVERTAKEN;

    <T> Ruling<T> because() {
        return under(this == OVERTAKEN ? "individual" : "standing.reinstatement");
    }

    /** Refused by the clause that a proposal of this kind stands under. */
    <T> Ruling<T> because(ProposalKind kind) {
        return switch (kind) {
            case ERASURE -> under("privacy");
            case MANUAL_OUTAGE -> under("uptime");
            case AMENDMENT, REINSTATEMENT -> because();
        };
    }

    private <T> Ruling<T> under(String clause) {
        return Ruling.denied(this, Because.of(clause).point(code()));
    }
}
