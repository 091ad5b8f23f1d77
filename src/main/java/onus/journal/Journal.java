package onus.journal;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to things. Works in the caller's transaction: whoever owns the thing has locked its row,
 * gives the head from there and stores the head that comes back.
 */
@Component
public class Journal {

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    public Journal(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.entries = new Entries(jdbc, rows);
    }

    public Journal(JdbcClient jdbc) {
        this(jdbc, Rows.atOnce(jdbc));
    }

    /** The head after the entry. */
    public Head append(Thing thing, Head head, Entry entry) {
        var salt = entry.body() == null ? null : salt();
        var link = link(entry, salt);
        var next = Chain.next(thing, head, link);
        entries.add(thing, next, link);
        if (salt != null) entries.addSalt(thing, next.seq(), salt);
        return next;
    }

    /** What was recorded about a thing, oldest first. */
    public List<Recorded> of(Thing thing) {
        return entries.of(thing);
    }

    /** Whether every entry of a thing gives its hash, and the last one is the head that its owner keeps. */
    public boolean holds(Thing thing, Head kept) {
        return ChainWalk.end(jdbc, thing).filter(kept::equals).isPresent();
    }

    /** Forgets the salt of a body that was erased: nobody can prove any more what it said, and the chain stays whole. */
    public void forget(Thing thing, long seq) {
        entries.deleteSalt(thing, seq);
    }

    /** Whether these words are the ones recorded; false also when their salt was forgotten. */
    public boolean says(Thing thing, long seq, String body) {
        return entries.salt(thing, seq)
                .filter(salt -> entries.has(thing, seq, Chain.digest(salt, body)))
                .isPresent();
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static Chain.Link link(Entry entry, byte @Nullable [] salt) {
        var digest = entry.body() == null || salt == null ? "" : Chain.digest(salt, entry.body());
        return new Chain.Link(entry.at(), entry.actor(), entry.what(), Canonical.write(entry.facts()), digest);
    }
}
