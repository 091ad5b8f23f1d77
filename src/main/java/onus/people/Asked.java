package onus.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and when.
 *
 * @param seen revision of the thing as the asker last saw it; null if the asker did not look
 */
public record Asked(Caller by, @Nullable Long seen, Instant at) {

    /** Asked without having looked: messages, payments, and the machine. */
    public static Asked now(Caller by, Instant at) {
        return new Asked(by, null, at);
    }

    public UUID person() {
        return by.person();
    }
}
