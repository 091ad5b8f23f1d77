package onus.settlement;

import onus.contract.Terms;
import onus.reason.Coded;

/** Whose the cause of an incident turned out to be. */
public enum Fault implements Coded {
    PROVIDER,
    CUSTOMER,
    THIRD_PARTY,
    SHARED,
    UNDETERMINED;

    /** What the contract makes of this fault; where it stays undetermined, the claim decides. */
    Terms.Treatment treatment(Terms.Faults faults) {
        return switch (this) {
            case PROVIDER -> faults.provider();
            case CUSTOMER -> faults.customer();
            case THIRD_PARTY -> faults.thirdParty();
            case SHARED -> faults.shared();
            case UNDETERMINED -> faults.undetermined();
        };
    }
}
