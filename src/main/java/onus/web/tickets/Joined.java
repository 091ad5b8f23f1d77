package onus.web.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ticket that this one was merged into, and those that were merged into it. */
public record Joined(Optional<Other> into, List<Other> duplicates) {

    /** The other ticket, and who merged when and why. */
    public record Other(String reference, String subject, String by, Instant at, String reason) {}
}
