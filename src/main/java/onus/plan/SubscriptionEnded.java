package onus.plan;

import java.time.Instant;
import java.util.UUID;

/** An account was cancelled down to the basic plan. */
public record SubscriptionEnded(UUID account, String plan, Instant ends, Instant at) {}
