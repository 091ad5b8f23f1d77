package onus.plan;

import java.time.Instant;
import java.util.UUID;

/** An account changes its plan, at once or on the first of the next month. */
public record SubscriptionChanged(UUID account, String before, String after, Instant from, Instant at) {}
