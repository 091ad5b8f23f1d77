package onus.billing.month;

import java.util.UUID;
import onus.reason.Coded;

/**
 * Why a month of an account waits for a person.
 *
 * @param what key of the thing it is about
 */
public record Flaw(UUID account, Kind kind, String what) {

    /** What is wrong. */
    public enum Kind implements Coded {
        /** The contract refuses to decide it. */
        UNDECIDED,
        /** It was billed, and today's facts would bill something else. */
        DIFFERS,
        /** The database refused the documents. */
        REFUSED
    }
}
