package onus.clock.duty;

import java.time.Instant;
import java.util.UUID;

/** Somebody on duty is called because a ticket cannot wait until the desk opens. */
public record CallMade(UUID account, UUID ticket, Call call, Instant at) {}
