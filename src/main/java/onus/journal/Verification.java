package onus.journal;

import java.time.LocalDate;

/** What a verification of the whole journal found. */
public sealed interface Verification {

    /** Every chain and every root is as it was written. */
    record Whole(long chains, long entries, long roots) implements Verification {}

    /** An entry is not what was written, or is missing: the first one found. */
    record BrokenChain(Fault fault, Thing thing, long seq) implements Verification {}

    /** A root does not follow, does not cover or is not signed: the first one found. */
    record BrokenRoot(Fault fault, LocalDate day) implements Verification {}

    /** In which way. */
    enum Fault {
        /** An entry between others is missing. */
        GAP,
        /** The entry does not give its hash. */
        REWRITTEN,
        /** The last entries are missing: a root or the thing itself knows more of them. */
        CUT,
        /** The thing's own head is not the end of its chain. */
        HEAD_DIFFERS,
        /** The root's hash is not that of the chains under it. */
        COVERS_OTHERS,
        /** The root does not name the one before. */
        DOES_NOT_FOLLOW,
        /** The signature is not that of the journal's key. */
        NOT_SIGNED
    }
}
