package onus.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** How an entry follows a head. Every field goes into the hash behind its length, so that no two entries read alike. */
final class Chain {

    private Chain() {}

    /**
     * An entry as it is stored.
     *
     * @param facts canonical
     * @param digest of the salted body, in hexadecimal; empty without one
     */
    record Link(Instant at, String actor, String what, String facts, String digest) {}

    /** The head after this entry. */
    static Head next(Thing thing, Head before, Link link) {
        var seq = before.seq() + 1;
        var hash = new Sha256("onus-journal-entry-1")
                .add(before.hash())
                .add(thing.account().toString())
                .add(thing.kind())
                .add(thing.id().toString())
                .add(seq)
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, link.at()))
                .add(link.actor())
                .add(link.what())
                .add(link.facts())
                .add(link.digest())
                .end();
        return new Head(seq, hash);
    }

    /** What remains of a person's words when they are erased together with the salt: nothing that could be guessed. */
    static String digest(byte[] salt, String body) {
        return HexFormat.of()
                .formatHex(new Sha256("onus-journal-body-1").add(salt).add(body).end());
    }
}
