package onus.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an account has, and what is planned.
 *
 * @param next the step that is planned but has not begun
 * @param named who may order changes
 * @param revision counts changes of plan, servers and named contacts
 */
public record Subscription(Coverage coverage, Optional<Planned> next, List<UUID> named, long revision) {

    /** Another plan from a day on; the basic one where the subscription was cancelled. */
    public record Planned(String plan, LocalDate from) {}
}
