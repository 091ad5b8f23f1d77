package onus.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A day's seal over the chains that moved since the one before, and over that one. Hashes are in hexadecimal.
 *
 * @param previous hash of the root before; empty for the first
 * @param key tells whose signature it is
 */
record Root(LocalDate day, Instant at, String previous, int chains, String hash, String key, String signature) {

    /** The end of a chain that a root covers. */
    record Leaf(Thing thing, long seq, String hash) {}

    static Root sealed(LocalDate day, Instant at, String previous, Leaves leaves) {
        var hash = hash(day, at, previous, leaves.all());
        var mark = HexFormat.of().formatHex(leaves.key().sign(HexFormat.of().parseHex(hash)));
        return new Root(
                day, at, previous, leaves.all().size(), hash, leaves.key().id(), mark);
    }

    /** What is sealed, and with which key. */
    record Leaves(List<Leaf> all, SealingKey key) {}

    /** The hash that these leaves, in order, give after the previous root. */
    static String hash(LocalDate day, Instant at, String previous, List<Leaf> leaves) {
        var sum = new Sha256("onus-journal-root-1")
                .add(previous)
                .add(day.toString())
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .add(leaves.size());
        for (var leaf : leaves)
            sum.add(leaf.thing().account().toString())
                    .add(leaf.thing().kind())
                    .add(leaf.thing().id().toString())
                    .add(leaf.seq())
                    .add(leaf.hash());
        return HexFormat.of().formatHex(sum.end());
    }

    boolean signedWith(SealingKey trusted) {
        return trusted.id().equals(key)
                && trusted.signed(HexFormat.of().parseHex(hash), HexFormat.of().parseHex(signature));
    }
}
