package onus.plan;

import java.time.Instant;
import java.util.UUID;

/** An account has a paid plan. */
public record SubscriptionStarted(UUID account, String plan, Instant from, Instant at) {}
