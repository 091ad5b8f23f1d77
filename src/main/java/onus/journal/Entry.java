package onus.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a thing.
 *
 * @param at in microseconds
 * @param actor who did it, as a principal: no name, no address
 * @param what short name of the happening
 * @param facts without personal data: texts, numbers, codes, lists and maps of them
 * @param body words of a person, kept elsewhere; only their salted digest is recorded
 */
public record Entry(
        Instant at,
        String actor,
        String what,
        Map<String, ?> facts,
        @Nullable String body) {

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Entry(Instant at, String actor, String what, Map<String, ?> facts) {
        this(at, actor, what, facts, null);
    }

    public Entry withBody(String words) {
        return new Entry(at, actor, what, facts, words);
    }
}
