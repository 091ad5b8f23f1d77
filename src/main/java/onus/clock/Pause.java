package onus.clock;

import java.time.Instant;
import java.util.UUID;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the desk waited for the customer, who had been asked.
 *
 * @param askedBy what was asked: a message or an authorisation
 * @param to when the customer answered; null while nobody has
 * @param answeredBy what answered it; null also where the clock stopped first
 */
public record Pause(
        Reason reason,
        Instant from,
        @Nullable UUID askedBy,
        @Nullable Instant to,
        @Nullable UUID answeredBy) {

    /** What was waited for. */
    public enum Reason implements Coded {
        ANSWER,
        AUTHORISATION
    }

    boolean isOpen() {
        return to == null;
    }

    Pause until(Instant end, @Nullable UUID answer) {
        return new Pause(reason, from, askedBy, end, answer);
    }
}
