package onus.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals a day of the journal. Works in the caller's central transaction. */
public final class Sealing {

    /** An entry may become visible later than its time says, by the length of a transaction; a day is plenty. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Roots roots;
    private final SealingKey key;

    public Sealing(JdbcClient jdbc, SealingKey key) {
        this.roots = new Roots(jdbc);
        this.key = key;
    }

    /** Signs the chains that moved since the last root; a day that is sealed stays as it is. */
    public void seal(LocalDate day, Instant now) {
        if (roots.of(day).isPresent()) return;
        var last = roots.last();
        roots.cover(day, last.map(it -> it.at().minus(OVERLAP)).orElse(Instant.EPOCH));
        var leaves = new Root.Leaves(roots.leaves(day), key);
        roots.add(Root.sealed(
                day, now.truncatedTo(ChronoUnit.MICROS), last.map(Root::hash).orElse(""), leaves));
    }
}
