package onus.journal;

import java.util.Arrays;

/**
 * The end of a chain, stored by the thing's owner in the thing's own row.
 *
 * @param seq number of entries
 * @param hash of the last entry, which covers all before it; empty for a chain without entries
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents, copied in and out
public record Head(long seq, byte[] hash) {

    public static final Head START = new Head(0, new byte[0]);

    public Head {
        hash = hash.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(var otherSeq, var otherHash) && seq == otherSeq && Arrays.equals(hash, otherHash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Head[" + seq + "]";
    }
}
