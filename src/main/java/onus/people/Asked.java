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

    /** What stands where a person would, when the machine itself acts. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** Asked without having looked: messages, payments, and the machine. */
    public static Asked now(Caller by, Instant at) {
        return new Asked(by, null, at);
    }

    /** The person who asks; {@link #NOBODY} for the machine. */
    public UUID person() {
        return switch (by) {
            case Caller.Contact contact -> contact.person();
            case Caller.Staff staff -> staff.person();
            case Caller.Machine _ -> NOBODY;
        };
    }
}
